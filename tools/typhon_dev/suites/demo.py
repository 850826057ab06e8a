"""The example does its main job: the same document from Node and from Chromium."""

import time
from collections.abc import Iterator

from typhon_dev import example
from typhon_dev.errors import UserError
from typhon_dev.recipes import browser
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("demo",)
ORDER = 75
TARGETS = ("npm", "node-modules")


def run(selection: Selection) -> Iterator[Result]:
    if not selection.wants("demo/markdown"):
        return
    browser.provide()
    begin = time.monotonic()
    try:
        printed = {step.name: step.run() for step in example.steps()}
        example.compare(printed["node"], printed["chromium"])
    except UserError as failure:
        yield failed("demo/markdown", str(failure), time.monotonic() - begin)
    else:
        yield passed("demo/markdown", time.monotonic() - begin)
