"""Values cross between TypeScript and Python as declared, in a worker of Chromium."""

from collections.abc import Iterator

from typhon_dev.suites import _chromium
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("roundtrip",)
GROUP = "roundtrip"
ORDER = 62
TARGETS = ("native", "node-modules", "npm")


def run(selection: Selection) -> Iterator[Result]:
    """The page runs all cases with the same code in the same engine: here a third is enough."""
    yield from _chromium.run_cases("worker", selection, "worker", one_in=3)
