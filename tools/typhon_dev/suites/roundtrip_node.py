"""Values cross between TypeScript and Python as declared: tsc agrees, and Node runs it."""

from collections.abc import Iterator

from typhon_dev.suites import _roundtrip
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("roundtrip",)
GROUP = "roundtrip"
ORDER = 60
TARGETS = ("native", "node-modules", "npm")


def run(selection: Selection) -> Iterator[Result]:
    staged = _roundtrip.stage(selection.is_long)
    for name in _roundtrip.wanted_cases(selection, "tsc"):
        yield _roundtrip.of_case(staged.problems, name, "tsc")
    command = [
        "node",
        "--enable-source-maps",
        "--expose-gc",
        "--import",
        "typhon/register",
        "out/node-entry.js",
    ]
    yield from _roundtrip.run_cases(command, _roundtrip.wanted_cases(selection, "node"), "node")
