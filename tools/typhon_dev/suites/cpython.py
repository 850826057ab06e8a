"""CPython's own tests pass in the runtime, but for those that tests/cpython/expected.toml explains."""

import json
import shutil
import subprocess
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typhon_dev import paths, products
from typhon_dev.recipes import cpython_tests
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("cpython",)
ORDER = 67
TARGETS = ("native", "node-modules", "npm", "cpython-tests")

_SOURCES = paths.REPO / "tests/cpython"
_EXPECTED = _SOURCES / "expected.toml"
_PROJECT = paths.BUILD / "cpython-tests"
_PATIENCE = 300.0  # seconds for one process
_OLDEST_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Expected:
    """What a module has to come to. `failed` gives the reason for each test that cannot pass."""

    passed: int
    skipped: int
    failed: dict[str, str]


def run(selection: Selection) -> Iterator[Result]:
    """All modules when the selection names some of them; else the quick ones."""
    table = tomllib.loads(_EXPECTED.read_text())
    quick = set(table.pop("quick"))
    names = [
        name for name in sorted(table)
        if selection.wants(f"cpython/{name}") and (name in quick or not selection.everything)
    ]  # fmt: skip
    if not names:
        return
    _stage()
    for name, outcome in _outcomes(names, are_together=selection.everything):
        problem = _problem(outcome, _expected(table[name]))
        seconds = outcome.get("seconds", 0.0)
        yield failed(f"cpython/{name}", problem, seconds) if problem else passed(f"cpython/{name}", seconds)


def _expected(entry: dict[str, Any]) -> Expected:
    return Expected(entry["passed"], entry.get("skipped", 0), entry.get("failed", {}))


def _stage() -> None:
    """A project with the runner as its only module, and CPython's tests in its archive."""
    shutil.rmtree(_PROJECT, ignore_errors=True)
    shutil.copytree(_SOURCES, _PROJECT, ignore=shutil.ignore_patterns("*.toml", "*.md"))
    (_PROJECT / "pyproject.toml").write_text('[tool.typhon]\nsources = ["src"]\n')
    (_PROJECT / "package.json").write_text('{"private": true, "type": "module"}\n')
    (_PROJECT / "node_modules").mkdir()
    (_PROJECT / "node_modules/typhon").symlink_to(products.PACKAGE)
    products.run_typhon("build", cwd=_PROJECT)
    _add_tests(_PROJECT / ".typhon/modules/app.zip")


def _add_tests(archive: Path) -> None:
    library = cpython_tests.step().place / "Lib"
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_STORED) as target:
        for file in sorted(library.rglob("*")):
            if file.is_file():
                name = f"cpython/{file.relative_to(library)}"
                target.writestr(zipfile.ZipInfo(name, _OLDEST_ZIP_TIME), file.read_bytes())


def _outcomes(names: list[str], *, are_together: bool) -> Iterator[tuple[str, dict[str, Any]]]:
    """What the runner reports of each module; a key "fault" instead when the process did not do so.

    To start it takes longer than most modules do, so the quick ones share a process; the others may
    leave anything behind. A process that ends too soon is followed by one for the modules after it.
    """
    left = names
    while left:
        asked = left if are_together else left[:1]
        reported, fault = _run(asked)
        yield from zip(asked, reported, strict=False)
        if len(reported) < len(asked):
            yield asked[len(reported)], {"fault": fault}
        left = left[len(reported) + (len(reported) < len(asked)):]


def _run(names: list[str]) -> tuple[list[dict[str, Any]], str]:
    """The outcomes, in order, of the modules that the process came to, and how it ended."""
    command = ["node", "--import", "typhon/register", "run.mjs", *names]
    try:
        ended = subprocess.run(
            command, cwd=_PROJECT, env=products.full_environment(), capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        return _reported(late.stdout or b""), f"It did not end within {_PATIENCE:.0f} s"
    fault = f"The process ended with status {ended.returncode}:\n{ended.stderr[-3000:]}"
    return _reported(ended.stdout.encode()), fault


def _reported(output: bytes) -> list[dict[str, Any]]:
    lines = output.decode(errors="replace").splitlines()
    mark = "@outcome "
    return [json.loads(line.removeprefix(mark)) for line in lines if line.startswith(mark)]


def _problem(outcome: dict[str, Any], expected: Expected) -> str:
    """What is not as expected, in words; empty when all is."""
    if "fault" in outcome:
        return str(outcome["fault"])
    problems = [
        f"• {name} failed:\n{traceback}"
        for name, traceback in outcome["failed"].items()
        if name not in expected.failed
    ]
    problems += [
        f"• {name} passes now: take it off the list in {_EXPECTED.relative_to(paths.REPO)}"
        for name in expected.failed
        if name not in outcome["failed"]
    ]
    counts = {"passed": expected.passed, "skipped": expected.skipped}
    problems += [
        f"• {outcome[what]} tests {what}, {count} are expected: correct the number when that is right"
        for what, count in counts.items()
        if outcome[what] != count
    ]
    return "\n".join(problems)
