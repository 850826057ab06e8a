"""The compiler under sanitizers: unit tests, golden folders, diagnostics, the command line.

CMake knows the tests; ctest runs them, and its report says what became of each.
"""

import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

from typhon_dev import paths
from typhon_dev.suites._protocol import Result, Selection, failed, passed, skipped

PREFIXES = ("unit", "golden", "errors", "cli")
ORDER = 10
TARGETS = ("asan",)

_BUILT = paths.BUILD / "native-asan"


def run(selection: Selection) -> Iterator[Result]:
    names = [
        name for name in _names() if name.split("/")[0] in PREFIXES and selection.wants(name)
    ]
    if names:
        yield from _run(names, selection.is_long)


def _names() -> list[str]:
    listed = subprocess.run(
        ["ctest", "--test-dir", _BUILT, "--show-only=json-v1"],
        capture_output=True,
        text=True,
        check=True,
    )
    return [test["name"] for test in json.loads(listed.stdout)["tests"]]


def _run(names: list[str], is_long: bool) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as temporary:
        report = Path(temporary) / "report.xml"
        ended = subprocess.run(
            [
                "ctest",
                "--test-dir",
                _BUILT,
                "-R",
                _regex(names),
                "-j2",
                "--timeout",
                "3000" if is_long else "300",
                "--output-junit",
                report,
            ],
            capture_output=True,
            text=True,
            env={**os.environ, "TYPHON_LONG": "1" if is_long else ""},
        )
        if not report.exists():
            raise RuntimeError(f"ctest wrote no report:\n{ended.stdout}{ended.stderr}")
        results = [_result(case) for case in ElementTree.parse(report).iter("testcase")]
    yield from results
    for name in sorted(set(names) - {result.name for result in results}):
        yield failed(name, f"ctest did not run it: look at ctest --test-dir {_BUILT}")


def _regex(names: list[str]) -> str:
    return f"^({'|'.join(re.escape(name) for name in names)})$"


def _result(case: ElementTree.Element) -> Result:
    name, seconds = case.get("name", ""), float(case.get("time") or 0)
    failure, output = case.find("failure"), case.findtext("system-out") or ""
    if failure is not None:
        return failed(name, output or failure.get("message") or "no output", seconds)
    if case.find("skipped") is not None:
        return skipped(name, "ctest skipped it")
    return passed(name, seconds)
