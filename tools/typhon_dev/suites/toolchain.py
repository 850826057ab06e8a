"""The step engine and the recipes keep their promises (damage, Ctrl-C, reproducible archives)."""

import time
import unittest
from collections.abc import Iterator

from typhon_dev import paths
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("toolchain",)
ORDER = 15


def run(selection: Selection) -> Iterator[Result]:
    for test in _flat(unittest.defaultTestLoader.discover(str(paths.REPO / "tests/toolchain"))):
        name = f"toolchain/{test.id().rpartition('.')[2].removeprefix('test_')}"
        if selection.wants(name):
            yield _run_one(name, test)


def _flat(suite: unittest.TestSuite) -> Iterator[unittest.TestCase]:
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            yield from _flat(part)
        else:
            yield part


def _run_one(name: str, test: unittest.TestCase) -> Result:
    began = time.monotonic()
    result = unittest.TestResult()
    test.run(result)
    seconds = time.monotonic() - began
    problems = [text for _, text in [*result.failures, *result.errors]]
    return failed(name, "\n".join(problems), seconds) if problems else passed(name, seconds)
