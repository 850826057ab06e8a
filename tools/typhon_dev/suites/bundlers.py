"""The packed package in every bundler and test runner: page, server, worker, watch mode."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.recipes import browser, bundlers
from typhon_dev.suites import _consumer, _tap
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("bundlers",)
ORDER = 2  # long, see templates
TARGETS = ("tarball", "node-modules", "bundlers")

TESTS = paths.REPO / "tests/bundlers"
DOCUMENT = paths.REPO / "docs/bundlers.md"
COLUMNS = ("dev", "build", "SSR", "worker", "HMR", "tests")


def run(selection: Selection) -> Iterator[Result]:
    browser.provide()
    with tempfile.TemporaryDirectory(prefix="typhon-bundlers-") as folder:
        project = Path(folder).resolve() / "project"
        shutil.copytree(TESTS / "project", project)
        _consumer.link_modules(bundlers.step().place / "node_modules", project, products.tarball())
        results = list(_tap.run_files(
            "bundlers", TESTS, selection, at_once=2, TYPHON_BUNDLERS=str(project)
        ))
    yield from results
    if selection.everything:
        yield _check_table(results)


def _check_table(results: list[Result]) -> Result:
    """The table in the document says what the tests have shown."""
    table = _table(results)
    if table in DOCUMENT.read_text():
        return passed("bundlers/table")
    return failed("bundlers/table", f"{DOCUMENT.relative_to(paths.REPO)} must have this table:\n{table}")


def _table(results: list[Result]) -> str:
    shown: dict[str, dict[str, bool]] = {}
    for result in results:
        tool, _, feature = result.name.removeprefix("bundlers/").partition(": ")
        if feature in COLUMNS:
            shown.setdefault(tool, {})[feature] = result.outcome == "passed"
    rows = [f"| | {' | '.join(COLUMNS)} |", f"|---|{'---|' * len(COLUMNS)}"]
    for tool, features in shown.items():
        marks = {True: "✓", False: "✗", None: ""}
        cells = [marks[features.get(column)] for column in COLUMNS]
        rows.append(f"| {tool} | {' | '.join(cells)} |")
    return "\n".join(rows)
