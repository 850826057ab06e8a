"""compiler.wasm and typhon.wasm: built by CMake in the checkout, kept in the cache by content.

ninja makes a second build after a small change quick; the cache makes a clean clone quick.
"""

import functools
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import hashing, paths
from ..errors import UserError
from ..steps import Action, Work
from . import (
    cmake, cpython, debian_root, emscripten, headers, stdlib, tree_sitter, typeshed,
)

_COMMON_SOURCES = ("CMakeLists.txt", "CMakePresets.json", *(
    f"cmake/{name}.cmake" for name in ("external", "flags", "layers", "paths", "tools")
))


@dataclass(frozen=True)
class Product:
    """One wasm module: which sources and which parts of the toolchain decide its content."""

    preset: str
    sources: tuple[str, ...]
    parts: Callable[[], list[str]]  # keys of the cache entries that it is built from
    files: tuple[str, ...]

    def key(self) -> str:
        sources = hashing.of_files(hashing.source_files(*_COMMON_SOURCES, *self.sources))
        return hashing.of_json([self.preset, sources, self.parts(), emscripten.version()])[:16]

    def kept(self, key: str) -> Path:
        return paths.cache() / f"{self.preset}-{key}"


_COMPILER = Product(
    "wasm-compiler",
    ("cmake/compiler_wasm.cmake", "src/typestubs", "sdk/include", "sdk/cli", "sdk/rpc",
     "sdk/workspace", "sdk/mapper", "sdk/lsp", "sdk/wasm"),
    lambda: [headers.step().key, tree_sitter.step().key, typeshed.step().key],
    ("compiler.mjs", "compiler.wasm"),
)
# As src/runtime/parts.txt has them.
PARTS = ("compile", "sqlite", "languages", "unicode", "seldom")
_RUNTIME = Product(
    "wasm-runtime",
    ("cmake/runtime.cmake", "cmake/embed_python.py", "cmake/split_runtime.py",
     "cmake/wasm_sections.py", "src/runtime"),
    lambda: [headers.step().key, cpython.step().key],
    ("typhon.mjs", "typhon.wasm", "typhon.wasm.symbols",
     *(f"typhon-{part}.wasm{suffix}" for part in PARTS for suffix in ("", ".symbols"))),
)


@functools.cache
def compiler() -> Action:
    """build/wasm-compiler/{compiler.mjs,compiler.wasm}"""
    return Action(
        "wasm-compiler", "Build the compiler for WebAssembly",
        lambda work: _provide(work, _COMPILER),
        needs=(headers.step(), tree_sitter.step(), typeshed.step()),
        after=(debian_root.step(),),
    )


@functools.cache
def runtime() -> Action:
    """build/wasm-runtime/{typhon.mjs,typhon*.wasm,stdlib.zip,stdlib-source.zip}"""
    return Action(
        "wasm-runtime", "Build the runtime for WebAssembly", _provide_runtime,
        needs=(headers.step(), cpython.step(), stdlib.step()), after=(debian_root.step(),),
    )


TARGETS = {"compiler": compiler, "runtime": runtime}


def _provide_runtime(work: Work) -> None:
    _provide(work, _RUNTIME)
    _copy(stdlib.step().place, paths.BUILD / _RUNTIME.preset, ("stdlib.zip", "stdlib-source.zip"))


def _provide(work: Work, product: Product) -> None:
    """Puts the files of `product` into its build folder: from the cache, else by building them."""
    key = product.key()
    folder = paths.BUILD / product.preset
    if _is_good(product, key):
        _copy(product.kept(key), folder, product.files)
        work.note.append("from the cache")
        return
    cmake.build_wasm(work, product.preset)
    missing = [name for name in product.files if not (folder / name).exists()]
    if missing:
        raise UserError(f"CMake made no {', '.join(missing)}: are its sources there? See {work.log}")
    if product.key() == key:  # else somebody edited a source meanwhile: the result has no name
        _keep(product, key, folder)
    _note_sizes(work, product, folder)


def _note_sizes(work: Work, product: Product, folder: Path) -> None:
    sizes = [f"{name} {(folder / name).stat().st_size / 1e6:.2f} MB" for name in product.files[:2]]
    work.note.append(", ".join(sizes))


def _keep(product: Product, key: str, folder: Path) -> None:
    place = product.kept(key)
    temporary = place.with_name(place.name + ".part")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    _copy(folder, temporary, product.files)
    hashes = {name: hashing.of_file(temporary / name) for name in product.files}
    (temporary / "hashes.json").write_text(json.dumps(hashes))
    shutil.rmtree(place, ignore_errors=True)
    temporary.rename(place)


def _is_good(product: Product, key: str) -> bool:
    place = product.kept(key)
    try:
        hashes = json.loads((place / "hashes.json").read_text())
        return all(hashing.of_file(place / name) == hashes[name] for name in product.files)
    except (OSError, ValueError, KeyError):
        return False


def _copy(source: Path, target: Path, names: Sequence[str]) -> None:
    """Copies what differs; a file that is equal keeps its time."""
    target.mkdir(parents=True, exist_ok=True)
    for name in names:
        if (target / name).exists() and hashing.of_file(target / name) == hashing.of_file(source / name):
            continue
        temporary = target / f".{name}.part"
        shutil.copyfile(source / name, temporary)
        temporary.rename(target / name)
