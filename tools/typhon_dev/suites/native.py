"""The compiler, natively: unit tests, golden folders, diagnostics, the command line."""

from collections.abc import Iterator

from typhon_dev.suites import _ctest
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("unit", "golden", "errors", "cli")
ORDER = 10
TARGETS = ("debug",)


def run(selection: Selection) -> Iterator[Result]:
    yield from _ctest.run("native-debug", selection, PREFIXES)
