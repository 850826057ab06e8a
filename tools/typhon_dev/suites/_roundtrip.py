"""The round-trip cases as one project: staged, compiled, type-checked once, run in batches.

A case is tests/roundtrip/<case>/ with Python under src/ and a check.ts that imports it. All cases
are copied into build/roundtrip/, which is then an ordinary user's project: `typhon build`, one
`tsc` and one `vite build` cover all of them. What a failure says is traced back to its case.
"""

import functools
import json
import os
import re
import shutil
import signal
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.suites._protocol import Result, Selection, failed, passed

CASES = paths.REPO / "tests/roundtrip"
SUPPORT = paths.REPO / "tests/support/ts"
PROJECT = paths.BUILD / "roundtrip"

_PATIENCE = 240.0  # seconds for one batch of cases
_REPORT = "@report "
_LONG_SETTINGS = "export const isLong: boolean = true;\n"

_TSCONFIG = {
    "extends": "./.typhon/tsconfig.json",
    "compilerOptions": {
        "target": "es2022",
        "lib": ["es2023", "dom", "dom.iterable", "esnext.disposable"],
        "module": "nodenext",
        "types": ["node"],
        "strict": True,
        "skipLibCheck": False,
        "exactOptionalPropertyTypes": True,
        "noUncheckedIndexedAccess": True,
        "verbatimModuleSyntax": True,
        "noEmitOnError": False,
        "sourceMap": True,
        "rootDir": ".",
        "outDir": "out",
    },
    "include": ["roundtrip/*/check.ts", "support/ts/*.ts", "*-entry.ts"],
}

_PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Round trips</title>
    <link rel="icon" href="data:," />
  </head>
  <body><script type="module" src="/page-entry.ts"></script></body>
</html>
"""


@dataclass
class Staged:
    """The compiled project. `problems` is what tsc and typhon said about each case."""

    problems: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Run:
    """What one process reported: the finished tests by case, and how it ended if it ended badly."""

    tests: dict[str, list[dict[str, object]]]
    fault: str


def case_names() -> list[str]:
    return sorted(check.parent.name for check in CASES.glob("*/check.ts"))


def wanted_cases(selection: Selection, place: str) -> list[str]:
    return [name for name in case_names() if selection.wants(f"roundtrip/{name} [{place}]")]


@functools.cache
def stage(is_long: bool) -> Staged:
    """Makes and compiles the project, once in a run. Raises RuntimeError when it cannot."""
    names = case_names()
    _copy(names)
    if is_long:
        (PROJECT / "support/ts/settings.ts").write_text(_LONG_SETTINGS)
    _write_project(names)
    _install_packages(names)
    errors = _typhon_errors()
    _merge(errors, _tsc_errors())
    return Staged(dict(errors))


def run_cases(command: Sequence[str | Path], names: Sequence[str], place: str) -> Iterator[Result]:
    """Runs `command` with the names behind it; when it dies on the way, goes on with the rest.

    When it dies twice before anything is reported, it is not the cases that are at fault.
    """
    rest = list(names)
    silent = 0
    while rest:
        run = _run_batch([*command, *rest])
        silent = 0 if run.tests else silent + 1
        if silent == 2:
            yield from (_result(name, place, [], run.fault) for name in rest)
            return
        finished = [name for name in rest if _is_finished(run, name)]
        for name in finished:
            yield _result(name, place, run.tests[name])
        rest = [name for name in rest if name not in finished]
        if rest:  # the process ended in the first case that is not finished
            name = rest.pop(0)
            yield _result(name, place, run.tests.get(name, []), run.fault)


def of_case(problems: dict[str, list[str]], name: str, place: str) -> Result:
    """What a tool said about a case, as a result of its own."""
    shown = f"roundtrip/{name} [{place}]"
    said = problems.get(name, []) + problems.get("", [])
    return failed(shown, "\n".join(said)) if said else passed(shown)


def _copy(names: Iterable[str]) -> None:
    """Mirrors tests/ into the project. Files are replaced, so that stale ones cannot stay."""
    PROJECT.mkdir(parents=True, exist_ok=True)
    for kept in ("roundtrip", "support", "out", "dist"):
        shutil.rmtree(PROJECT / kept, ignore_errors=True)
    ignore = shutil.ignore_patterns("__pycache__")
    for name in names:
        shutil.copytree(CASES / name, PROJECT / "roundtrip" / name, ignore=ignore)
    shutil.copytree(SUPPORT, PROJECT / "support/ts")
    shutil.move(PROJECT / "support/ts/vite.config.mjs", PROJECT / "vite.config.mjs")


def _write_project(names: Sequence[str]) -> None:
    sources = json.dumps([f"roundtrip/{name}/src" for name in names])
    table = "".join(
        f'  {json.dumps(name)}: () => import("./roundtrip/{name}/check.js"),\n' for name in names
    )
    files = {
        "pyproject.toml": f'[project]\nname = "roundtrip"\nversion = "0"\n\n'
        f"[tool.typhon]\nsources = {sources}\n",
        "package.json": json.dumps({"name": "roundtrip", "private": True, "type": "module"}),
        "tsconfig.json": json.dumps(_TSCONFIG, indent=2),
        "index.html": _PAGE,
        "cases-entry.ts": f"export const cases = {{\n{table}}};\n",
        "node-entry.ts": _entry("runInNode", "run-in-node"),
        "page-entry.ts": _entry("runInPage", "run-in-page"),
        "worker-entry.ts": _entry("runInWorker", "run-in-worker"),
    }
    for name, text in files.items():
        (PROJECT / name).write_text(text)
    _link_package()


def _link_package() -> None:
    """Puts the staged npm package where Node and the tools look for it."""
    link = PROJECT / "node_modules/typhon"
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(products.PACKAGE)


def _entry(function: str, file: str) -> str:
    return (
        'import { cases } from "./cases-entry.js";\n'
        f'import {{ {function} }} from "./support/ts/{file}.js";\n'
        f"await {function}(cases);\n"
    )


def _install_packages(names: Sequence[str]) -> None:
    """What the cases pin in requirements.txt, from PyPI; then the packages that they carry."""
    pinned = [(CASES / name / "requirements.txt") for name in names]
    text = "".join(file.read_text() for file in pinned if file.exists())
    (PROJECT / "requirements.txt").write_text(text)
    products.capture(["node", products.PACKAGE / "bin/typhon.js", "sync"], PROJECT)
    for name in names:
        packages = CASES / name / "packages"
        if packages.exists():
            shutil.copytree(packages, PROJECT / ".typhon/site-packages", dirs_exist_ok=True,
                            ignore=shutil.ignore_patterns("__pycache__"))


def _typhon_errors() -> defaultdict[str, list[str]]:
    """The errors of `typhon build`, by case; under "" what belongs to none of them."""
    ended = subprocess.run(
        [products.NATIVE, "build"],
        cwd=PROJECT,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
    )
    said = (ended.stdout + ended.stderr).splitlines()
    lines = [line for line in said if re.search(r":\d+:\d+: error:", line)]
    errors = _by_case(lines)
    if ended.returncode != 0 and not lines:
        raise RuntimeError(f"typhon build failed:\n{ended.stdout}{ended.stderr}")
    return errors


def _tsc_errors() -> defaultdict[str, list[str]]:
    ended = subprocess.run(
        ["node", paths.REPO / "node_modules/typescript/bin/tsc", "-p", ".", "--pretty", "false"],
        cwd=PROJECT,
        env=products.full_environment(),
        capture_output=True,
        text=True,
    )
    if ended.returncode != 0 and not ended.stdout.strip():
        raise RuntimeError(f"tsc failed:\n{ended.stderr}")
    return _by_case(ended.stdout.splitlines())


def _by_case(lines: Iterable[str]) -> defaultdict[str, list[str]]:
    """Sorts a tool's messages to the cases they name; an indented line goes with the one above."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    name = ""
    for line in lines:
        if line[:1] not in (" ", ""):
            named = re.search(r"\broundtrip/(\w+)/", line)
            name = named[1] if named else ""
        if line.strip():
            found[name].append(re.sub(r"^(?=roundtrip/|support/)", "tests/", line))
    return found


def _merge(into: defaultdict[str, list[str]], more: dict[str, list[str]]) -> None:
    for name, lines in more.items():
        into[name] += lines


def _run_batch(command: Sequence[str | Path]) -> Run:
    child = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=products.full_environment(),
        text=True,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        out, err = child.communicate(timeout=_PATIENCE)
        fault = "" if child.returncode == 0 else f"The process ended with {_ending(child)}"
    except subprocess.TimeoutExpired:
        child.kill()
        out, err = child.communicate()
        fault = f"The process did not end within {_PATIENCE:.0f} s"
    tests: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    for line in out.splitlines():
        if line.startswith(_REPORT):
            report = json.loads(line.removeprefix(_REPORT))
            tests[report["case"]].append(report)
    return Run(tests, f"{fault}\n{err[-4000:]}".strip() if fault else "")


def _ending(child: subprocess.Popen[str]) -> str:
    code = child.returncode
    return f"status {code}" if code >= 0 else signal.Signals(-code).name


# By the last test of a case, or by its first when that one fails: see runCase in support/ts/test.ts.
def _is_finished(run: Run, name: str) -> bool:
    tests = run.tests.get(name, [])
    if not tests:
        return False
    not_loaded = tests[0]["test"] == "loads" and "error" in tests[0]
    return not_loaded or tests[-1]["test"] == "leaves no handle behind"


def _result(name: str, place: str, tests: Sequence[dict[str, object]], fault: str = "") -> Result:
    shown = f"roundtrip/{name} [{place}]"
    seconds = sum(float(str(test["milliseconds"])) for test in tests) / 1000
    parts = [_describe(test) for test in tests if "error" in test]
    if fault:
        last = f" after '{tests[-1]['test']}'" if tests else ""
        parts.append(f"It did not finish{last}: {fault}")
    elif not tests:
        parts.append("It reported nothing, though the process ended well")
    return failed(shown, "\n".join(parts), seconds) if parts else passed(shown, seconds)


def _describe(test: dict[str, object]) -> str:
    error = test["error"]
    assert isinstance(error, dict)
    lines = str(error["stack"] or error["message"]).splitlines()
    if error["message"] not in lines[0]:
        lines.insert(0, str(error["message"]))
    return "\n".join([f"• {test['test']}", *(f"  {_source_path(line)}" for line in lines[:30])])


def _source_path(line: str) -> str:
    """A place in the staged project, as the place in the checkout that it is a copy of."""
    return line.replace(f"file://{PROJECT}/out/", "tests/").replace(f"{PROJECT}/", "tests/")
