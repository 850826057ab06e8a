"""Calls into workers, in Node and in Chromium, with memory that can be shared and without."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.recipes import browser
from typhon_dev.suites import _tap
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("workers",)
ORDER = 67
TARGETS = ("npm", "node-modules")

TESTS = paths.REPO / "tests/workers"


def run(selection: Selection) -> Iterator[Result]:
    browser.provide()
    with tempfile.TemporaryDirectory(prefix="typhon-workers-") as folder:
        project = Path(folder).resolve() / "project"
        _stage(project)
        yield from _tap.run_files(
            "workers", TESTS, selection, at_once=1, TYPHON_WORKERS=str(project)
        )


def _stage(project: Path) -> None:
    shutil.copytree(TESTS / "project", project)
    (project / "node_modules").mkdir()
    (project / "node_modules/typhon").symlink_to(products.PACKAGE)
    products.run_typhon("build", "--fail-on-warnings", cwd=project)
