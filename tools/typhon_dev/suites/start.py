"""Every start is right, though the interpreter was started elsewhere: entropy, clocks, environment."""

import os
import shutil
from collections.abc import Iterator

from typhon_dev import paths, products
from typhon_dev.suites import _tap
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("start",)
ORDER = 66
TARGETS = ("npm", "node-modules")

TESTS = paths.REPO / "tests/start"
PROJECT = paths.BUILD / "start/project"


def run(selection: Selection) -> Iterator[Result]:
    _stage()
    # Node's own choice is one less than there are processors; these tests mostly wait for processes.
    yield from _tap.run_files("start", TESTS, selection, at_once=os.cpu_count() or 1)


def _stage() -> None:
    shutil.rmtree(PROJECT, ignore_errors=True)
    shutil.copytree(TESTS / "project", PROJECT)
    (PROJECT / "node_modules").mkdir()
    (PROJECT / "node_modules/typhon").symlink_to(products.PACKAGE)
    products.run_typhon("build", cwd=PROJECT)
