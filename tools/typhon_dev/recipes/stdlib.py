"""stdlib.zip (compiled modules) and stdlib-source.zip (their text, for tracebacks and inspect)."""

import functools
from pathlib import Path

from .. import chroot, hashing, paths
from ..steps import Step, Work
from . import cpython, debian_root, host

_EXCLUDED = paths.REPO / "cmake" / "cpython" / "stdlib-excluded.txt"
_MORE = paths.REPO / "src" / "runtime" / "compat" / "python"
_SCRIPT = Path(__file__).with_name("compile_stdlib.py")


@functools.cache
def step() -> Step:
    return Step(
        name="stdlib",
        what="Compile the standard library to bytecode",
        make=_make,
        inputs={"excluded": hashing.of_file(_EXCLUDED), "script": hashing.of_python(_SCRIPT),
                "more": hashing.of_files(hashing.source_files("src/runtime/compat/python"))},
        needs=(cpython.step(),),
        after=(debian_root.step(), *host.needs("host-tools", host.BUILD_TOOLS)),
        outputs=("stdlib.zip", "stdlib-source.zip"),
    )


def _make(work: Work) -> None:
    lib = chroot.inside(cpython.step().place / "Lib")
    debian_root.run(
        work,
        f"PYTHONHASHSEED=0 python3.13 -X no_debug_ranges {chroot.inside(_SCRIPT)} {lib} {chroot.inside(_EXCLUDED)}"
        f" {chroot.inside(_MORE)} .",
        title="compile the standard library",
    )


TARGETS = {"stdlib": step}
