"""The npm packages: everything that was built, staged in build/npm as users get it, and create-typhon."""

import functools
import json
import shutil
import tempfile
from pathlib import Path

from .. import hashing, paths
from ..steps import Action, Work
from . import cmake, node, node_modules, wasm

PACKAGE = paths.BUILD / "npm"

STAMP = paths.BUILD / "npm.stamp"  # of what the staged package was made of
_PACKED = paths.BUILD / "tarball.stamp"  # of the staged package that was packed
_CREATOR = paths.REPO / "sdk/create"
_SOURCES = ("sdk/npm", "sdk/create", "src/loader", "LICENSE", "package-lock.json", "tsconfig.base.json",
            "tsconfig.loader.json")
_BUILT = ("wasm-runtime/typhon.mjs", "wasm-runtime/typhon.wasm",
          *(f"wasm-runtime/typhon-{part}.wasm" for part in wasm.PARTS),
          "wasm-runtime/stdlib.zip", "wasm-runtime/stdlib-source.zip",
          "wasm-compiler/compiler.mjs", "wasm-compiler/compiler.wasm", "native-release/typhon")


@functools.cache
def step() -> Action:
    """build/npm: the package `typhon`, complete."""
    return Action(
        "npm", "Stage the npm package", _stage,
        needs=(node_modules.step(), wasm.runtime(), wasm.compiler(), cmake.native()),
        after=node.needs(),
    )


@functools.cache
def tarball() -> Action:
    """build/typhon-<version>.tgz and create-typhon-<version>.tgz: the packages as npm publishes them;
    see products.tarball()."""
    return Action("tarball", "Pack the npm packages", _pack, needs=(step(),))


TARGETS = {"npm": step, "tarball": tarball}


def _stage(work: Work) -> None:
    wanted = _key()
    if PACKAGE.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    STAMP.unlink(missing_ok=True)
    work.run("node", "sdk/npm/build.mjs", cwd=paths.REPO, **node.environment())
    STAMP.write_text(wanted)
    size = sum(file.stat().st_size for file in PACKAGE.rglob("*") if file.is_file())
    work.note.append(f"{size / 1e6:.1f} MB")


def _pack(work: Work) -> None:
    """Others may be reading a tarball: it is replaced in one step, and only when it is outdated."""
    if _PACKED.exists() and _PACKED.read_text() == STAMP.read_text():
        return
    _PACKED.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(dir=paths.BUILD) as folder:
        creator = Path(folder) / "create-typhon"
        _stage_creator(creator)
        work.run("npm", "pack", PACKAGE, creator, "--pack-destination", folder, "--ignore-scripts",
                 cwd=paths.BUILD, **node.environment())
        for packed in sorted(Path(folder).glob("*.tgz")):
            packed.rename(paths.BUILD / packed.name)
            work.note.append(f"{packed.name}, {(paths.BUILD / packed.name).stat().st_size / 1e6:.1f} MB")
    shutil.copy(STAMP, _PACKED)


def _stage_creator(folder: Path) -> None:
    """It starts the `typhon` of its own version."""
    shutil.copytree(_CREATOR, folder)
    shutil.copy(paths.REPO / "LICENSE", folder)
    package = json.loads((folder / "package.json").read_text())
    version = json.loads((PACKAGE / "package.json").read_text())["version"]
    package |= {"version": version, "dependencies": {"typhon": version}}
    (folder / "package.json").write_text(json.dumps(package, indent=2) + "\n")


def _key() -> str:
    built: list[Path] = [paths.BUILD / name for name in _BUILT]
    return hashing.of_json([
        hashing.of_files(hashing.source_files(*_SOURCES)),
        [hashing.of_file(file) for file in built if file.exists()],
    ])
