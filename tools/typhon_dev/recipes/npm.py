"""The npm package: everything that was built, staged in build/npm as users get it."""

import functools
from pathlib import Path

from .. import hashing, paths
from ..steps import Action, Work
from . import cmake, node, node_modules, wasm

PACKAGE = paths.BUILD / "npm"

_STAMP = paths.BUILD / "npm.stamp"
_SOURCES = ("sdk/npm", "src/loader", "LICENSE", "package-lock.json", "tsconfig.base.json",
            "tsconfig.loader.json")
_BUILT = ("wasm-runtime/typhon.mjs", "wasm-runtime/typhon.wasm",
          "wasm-runtime/typhon-compile.wasm", "wasm-runtime/typhon-seldom.wasm",
          "wasm-runtime/stdlib.zip",
          "wasm-runtime/stdlib-source.zip", "wasm-compiler/compiler.mjs",
          "wasm-compiler/compiler.wasm", "native-release/typhon")


@functools.cache
def step() -> Action:
    """build/npm: the package `typhon`, complete."""
    return Action(
        "npm", "Stage the npm package", _stage,
        needs=(node_modules.step(), wasm.runtime(), wasm.compiler(), cmake.native()),
        after=node.needs(),
    )


TARGETS = {"npm": step}


def _stage(work: Work) -> None:
    wanted = _key()
    if PACKAGE.exists() and _STAMP.exists() and _STAMP.read_text() == wanted:
        return
    _STAMP.unlink(missing_ok=True)
    work.run("node", "sdk/npm/build.mjs", cwd=paths.REPO, **node.environment())
    _STAMP.write_text(wanted)
    size = sum(file.stat().st_size for file in PACKAGE.rglob("*") if file.is_file())
    work.note.append(f"{size / 1e6:.1f} MB")


def _key() -> str:
    built: list[Path] = [paths.BUILD / name for name in _BUILT]
    return hashing.of_json([
        hashing.of_files(hashing.source_files(*_SOURCES)),
        [hashing.of_file(file) for file in built if file.exists()],
    ])
