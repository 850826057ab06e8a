"""stdlib.zip (compiled modules) and stdlib-source.zip (their text, for tracebacks and inspect)."""

import functools
from pathlib import Path

from .. import chroot, hashing, paths
from ..steps import Step, Work
from . import cpython, debian_root, host

_EXCLUDED = paths.REPO / "cmake" / "cpython" / "stdlib-excluded.txt"
_OWN = ("src/runtime/compat/python", "src/library")
_SCRIPT = Path(__file__).with_name("compile_stdlib.py")
_PACKER = Path(__file__).with_name("pack_modules.py")


@functools.cache
def step() -> Step:
    return Step(
        name="stdlib",
        what="Compile the standard library to bytecode",
        make=_make,
        inputs={"excluded": hashing.of_file(_EXCLUDED), "script": hashing.of_python(_SCRIPT),
                "packer": hashing.of_python(_PACKER),
                "own": hashing.of_files(hashing.source_files(*_OWN))},
        needs=(cpython.step(),),
        after=(debian_root.step(), *host.needs("host-tools", host.BUILD_TOOLS)),
        outputs=("stdlib.zip", "stdlib-source.zip"),
    )


def _make(work: Work) -> None:
    own = " ".join(chroot.inside(paths.REPO / folder) for folder in _OWN)
    lib = chroot.inside(cpython.step().place / "Lib")
    debian_root.run(
        work,
        f"PYTHONHASHSEED=0 python3.13 -X no_debug_ranges {chroot.inside(_SCRIPT)} {lib} {chroot.inside(_EXCLUDED)}"
        f" . {own}",
        title="compile the standard library",
    )


TARGETS = {"stdlib": step}
