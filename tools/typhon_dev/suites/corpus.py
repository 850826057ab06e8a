"""Other people's packages compile without a fault, into declarations that every TypeScript accepts.

For each: no crash and no hang under the sanitizers, the two parsers make the same tree, every
declaration map leads to the right token, and TypeScript 7.0, 6.0 and 5.9 accept all declarations under
the strictest flags. All of that with --long, or for those that the selection names; else a sample, with
the first TypeScript.
"""

import json
import re
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

from typhon_dev import paths, products, targets
from typhon_dev.recipes import corpora
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("corpus",)
ORDER = 60
TARGETS = ("asan", "node-modules", "corpora", "mypy-programs")

STAGE = paths.BUILD / "corpus"
TOOLS = paths.BUILD / "native-asan"
REFUSED = paths.REPO / "tests/corpus/refused.txt"
COMPILERS = {
    "typescript-7.0": "typescript",
    "typescript-6.0": "typescript-6.0",
    "typescript-5.9": "typescript-5.9",
}
SAMPLE = ("packages/attrs", "packages/click", "stubs/types-requests", "programs/stubgen")
LONGEST = 600  # seconds for one package: more is a hang
SHOWN_FAULTS = 20

_ERROR = re.compile(r"^(?P<file>[^(\s][^(]*)\(\d+,\d+\): error ")


def run(selection: Selection) -> Iterator[Result]:
    is_sample = selection.everything and not selection.is_long
    if not is_sample:
        targets.build(["corpora-stubs"])
    names = [
        name
        for name in corpora.names()
        if selection.wants(f"corpus/{name}") and (name in SAMPLE or not is_sample)
    ]
    rmtree(STAGE, ignore_errors=True)
    for name in names:
        yield _compile(name)
    compiled = [name for name in names if (STAGE / name).is_dir()]
    compilers = list(COMPILERS.items())
    for compiler, package in compilers[:1] if is_sample else compilers:
        yield from _check(compiler, package, compiled)


def _compile(name: str) -> Result:
    shown = f"corpus/{name}"
    begin = time.monotonic()
    try:
        ended = subprocess.run(
            corpora.compile_command(name, STAGE / name, TOOLS),
            capture_output=True, text=True, timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        return failed(shown, f"It did not end within {LONGEST} s")
    seconds = time.monotonic() - begin
    if ended.returncode != 0:
        return failed(shown, f"Status {ended.returncode}: {ended.stderr[-4000:]}", seconds)
    report = json.loads(ended.stdout)
    (STAGE / name / "report.json").write_text(ended.stdout)
    faults = report["faults"]
    if not faults:
        return passed(shown, seconds)
    more = f"\n… and {len(faults) - SHOWN_FAULTS} more" if len(faults) > SHOWN_FAULTS else ""
    return failed(shown, "\n".join(faults[:SHOWN_FAULTS]) + more, seconds)


def _check(compiler: str, package: str, names: list[str]) -> Iterator[Result]:
    """One run of tsc for all of `names`; a failure shows its own package's errors."""
    if not names:
        return
    project = STAGE / f"{compiler}.json"
    project.write_text(json.dumps({
        "extends": str(paths.REPO / "tests/types/tsconfig.json"),
        "include": [f"{name}/**/*.d.py.ts" for name in names],
    }))
    begin = time.monotonic()
    ended = subprocess.run(
        ["node", "--max-old-space-size=4096", paths.REPO / "node_modules" / package / "bin/tsc",
         "-p", project, "--pretty", "false"],
        cwd=STAGE, env=products.full_environment(), capture_output=True, text=True,
    )
    share = (time.monotonic() - begin) / len(names)
    errors = _errors_by_name(ended.stdout, names)
    if ended.returncode != 0 and not any(errors.values()):
        errors[names[0]].append(ended.stderr or f"tsc ended with status {ended.returncode}")
    for name in names:
        shown, said = f"corpus/{name} [{compiler}]", errors[name]
        more = f"\n… {len(said)} lines in all" if len(said) > SHOWN_FAULTS else ""
        fault = "\n".join(said[:SHOWN_FAULTS]) + more
        yield failed(shown, fault, share) if said else passed(shown, share)


def _errors_by_name(output: str, names: list[str]) -> defaultdict[str, list[str]]:
    """Without those of programs that are there to be refused."""
    errors: defaultdict[str, list[str]] = defaultdict(list)
    refused = {each for each in _refused() if _file_of(each) in names}
    accepted = set(refused)
    current: str | None = names[0]
    for line in output.splitlines():
        match = _ERROR.match(line)
        if match:
            program = "/".join(Path(match["file"]).parts[1:3])
            accepted.discard(program)
            current = None if program in refused else _owner(match["file"], names)
        if current:
            errors[current].append(line)
    for program in sorted(accepted):
        errors[_file_of(program)].append(f"{program} is accepted: remove it from {REFUSED.name}")
    return errors


def _file_of(program: str) -> str:
    return f"programs/{program.partition('/')[0]}"


def _refused() -> list[str]:
    lines = REFUSED.read_text().splitlines()
    return [line.split()[0] for line in lines if not line.startswith("#")]


def _owner(file: str, names: list[str]) -> str:
    """The package a declaration belongs to; what is in none of them is charged to the first."""
    path = (STAGE / file).resolve()
    return next((name for name in names if path.is_relative_to(STAGE / name)), names[0])
