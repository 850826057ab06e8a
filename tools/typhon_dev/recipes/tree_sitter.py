"""The C sources of tree-sitter and of its Python grammar, from npm, pinned by a lock file."""

import functools
import shutil
from pathlib import Path

from .. import hashing, paths
from ..steps import Step, Work
from . import node

_PINNED = paths.REPO / "cmake" / "tree-sitter"


@functools.cache
def step() -> Step:
    files = [_PINNED / "package.json", _PINNED / "package-lock.json"]
    return Step(
        name="tree-sitter",
        what="Fetch the sources of tree-sitter and its Python grammar",
        make=_make,
        inputs={"pinned": hashing.of_files(files)},
        after=node.needs(),
        outputs=("core/src/lib.c", "core/include/tree_sitter/api.h",
                 "python/src/parser.c", "python/src/scanner.c"),
    )


def folder() -> Path:
    """Holds core/{include,src} and python/src."""
    return step().place


def _make(work: Work) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(_PINNED / name, work.folder / name)
    node.install_packages(work, work.folder)
    modules = work.folder / "node_modules"
    (modules / "tree-sitter/vendor/tree-sitter/lib").rename(work.folder / "core")
    (modules / "tree-sitter-python").rename(work.folder / "python")
    shutil.rmtree(modules)
