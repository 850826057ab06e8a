"""The loader and the npm package's tools, by Node's own test runner."""

from collections.abc import Iterator

from typhon_dev.recipes import browser
from typhon_dev.suites import _tap
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("loader",)
ORDER = 20
TARGETS = ("node-modules",)


def run(selection: Selection) -> Iterator[Result]:
    browser.provide()
    yield from _tap.run_node("loader", ["node", "sdk/npm/test.mjs", "--reporter=tap"], selection)
