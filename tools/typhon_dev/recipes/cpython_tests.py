"""CPython's own tests, from the same source as the runtime; run by a suite, never shipped."""

import functools

from .. import versions
from ..steps import Step, Work
from . import cpython, debian_root, sources

# Modules that the runtime leaves out (cmake/cpython/stdlib-excluded.txt) and tests import.
_LEFT_OUT = ("_pydatetime.py", "_pydecimal.py", "_pyio.py", "_pyrepl", "pydoc_data")


@functools.cache
def step() -> Step:
    """<place>/Lib: the package `test`, and what its modules need besides the runtime's library."""
    return Step(
        name="cpython-tests",
        what=f"Unpack the tests of CPython {sources.version('cpython')}",
        make=_make,
        inputs={"source": versions.load()["sources"]["cpython"]},
        after=(sources.step(), debian_root.step(), cpython.step()),
        outputs=("Lib/test/support/__init__.py",),
    )


TARGETS = {"cpython-tests": step}


def _make(work: Work) -> None:
    wanted = " ".join(f"'*/Lib/{name}'" for name in ("test", *_LEFT_OUT))
    debian_root.run(
        work,
        f"tar xf {sources.tarball('cpython')} --strip-components=1 --wildcards {wanted}",
        title="unpack CPython's tests",
    )
