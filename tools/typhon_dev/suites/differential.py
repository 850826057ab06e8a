"""Programs for Emscripten print the same on our runtime and on npm `pyodide`."""

import difflib
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("differential",)
ORDER = 76
TARGETS = ("native", "node-modules", "npm")

_CASES = paths.REPO / "tests/differential"
_PROJECT = paths.BUILD / "differential"
_PATIENCE = 300.0  # seconds for all programs on one runtime


@dataclass(frozen=True)
class Difference:
    """A line that is meant to be another one on our runtime."""

    pyodide: str
    typhon: str


@dataclass(frozen=True)
class Run:
    """What one runtime printed, by program; `fault` is how it ended if it ended badly."""

    printed: dict[str, list[str]]
    fault: str


def run(selection: Selection) -> Iterator[Result]:
    programs = sorted(file.stem for file in _CASES.glob("*.py") if not file.stem.startswith("_"))
    names = [name for name in programs if selection.wants(f"differential/{name}")]
    if not names:
        return
    _stage()
    hook = ["--import", "typhon/register"]
    ours = _run(["node", *hook, "run-typhon.mjs", *names], names)
    theirs = _run(["node", "run-pyodide.mjs", *names], names)
    for name in names:
        yield _compare(name, ours, theirs)


def _stage() -> None:
    """An ordinary project with the programs as its sources, and Pyodide beside it."""
    shutil.rmtree(_PROJECT, ignore_errors=True)
    sources = _PROJECT / "src"
    sources.mkdir(parents=True)
    for file in _CASES.glob("*.py"):
        shutil.copy(file, sources)
    for file in _CASES.glob("*.mjs"):
        shutil.copy(file, _PROJECT)
    (_PROJECT / "pyproject.toml").write_text('[tool.typhon]\nsources = ["src"]\n')
    (_PROJECT / "package.json").write_text('{"private": true, "type": "module"}\n')
    modules = _PROJECT / "node_modules"
    modules.mkdir()
    (modules / "typhon").symlink_to(products.PACKAGE)
    (modules / "pyodide").symlink_to(paths.REPO / "node_modules/pyodide")
    products.run_typhon("build", cwd=_PROJECT)


def _run(command: Sequence[str | Path], names: Sequence[str]) -> Run:
    try:
        ended = subprocess.run(
            command, cwd=_PROJECT, env=products.full_environment(), capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Run({}, f"It did not end within {_PATIENCE:.0f} s")
    printed: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in ended.stdout.splitlines():
        if line.startswith("@program "):
            lines = printed.setdefault(line.removeprefix("@program "), [])
        elif line != "@end":
            lines.append(line)
    is_whole = ended.stdout.endswith("@end\n")
    return Run(printed, "" if is_whole else f"It ended early:\n{_short(ended.stderr)}")


def _short(text: str) -> str:
    """The end of an error message, without the engine's quotation of minified source."""
    return "\n".join(line[:300] for line in text.splitlines() if line.strip())[-3000:]


def _compare(name: str, ours: Run, theirs: Run) -> Result:
    shown = f"differential/{name}"
    for runtime, ended in (("Pyodide", theirs), ("Typhon", ours)):
        if ended.fault and name == next(reversed(ended.printed), name):
            return failed(shown, f"On {runtime}: {ended.fault}")
        if name not in ended.printed:
            return failed(shown, f"On {runtime} it did not run: an earlier program ended it")
        raised = [line for line in ended.printed[name] if line.startswith("@raised ")]
        if raised:
            return failed(shown, f"On {runtime} it raised: {raised[0].removeprefix('@raised ')}")
    differences = _differences(_CASES / f"{name}.py")
    expected = list(theirs.printed[name])
    for difference in differences:
        if difference.pyodide not in expected:
            return failed(shown, f"Pyodide does not print this any more: {difference.pyodide}")
        expected[expected.index(difference.pyodide)] = difference.typhon
    if expected == ours.printed[name]:
        return passed(shown)
    lines = difflib.unified_diff(expected, ours.printed[name], "pyodide", "typhon", lineterm="", n=1)
    return failed(shown, "\n".join(lines))


def _differences(program: Path) -> list[Difference]:
    """What the program's text declares: three lines each, the reason last."""
    text = program.read_text()
    declared = re.findall(r"^ *#: pyodide: (.*)\n *#: typhon: (.*)\n *#: because .+$", text, re.M)
    if len(declared) != text.count("#: pyodide:"):
        raise RuntimeError(f"{program}: a difference is three lines: pyodide, typhon, because")
    return [Difference(pyodide, typhon) for pyodide, typhon in declared]
