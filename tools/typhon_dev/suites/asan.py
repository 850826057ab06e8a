"""Unit, golden and diagnostic tests under the address and undefined-behaviour sanitizers."""

from collections.abc import Iterator

from typhon_dev.suites import _ctest
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("unit", "golden", "errors")
ORDER = 50
TARGETS = ("asan",)


def run(selection: Selection) -> Iterator[Result]:
    yield from _ctest.run("native-asan", selection, PREFIXES, place="asan")
