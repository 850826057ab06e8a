"""The generated declarations are good TypeScript, for TypeScript 7 and for an older one."""

import re
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("types",)
ORDER = 40
TARGETS = ("native", "node-modules", "npm")

COMPILERS = {"typescript-7.0": "typescript", "typescript-5.9": "typescript-5.9"}
PROJECT = paths.REPO / "tests/types/tsconfig.json"

# tests/golden/scalars/expected/…/x.d.py.ts(1,2): error TS1234: Message
_ERROR = re.compile(r"^(?P<file>[^(\s][^(]*)\(\d+,\d+\): error ")


@dataclass(frozen=True)
class Check:
    """What one compiler said. `files` are those it read; `errors` are by file, "" for none."""

    files: frozenset[Path]
    errors: dict[str, list[str]]
    seconds: float


def run(selection: Selection) -> Iterator[Result]:
    subjects = _subjects()
    for compiler, package in COMPILERS.items():
        names = [name for name in subjects if selection.wants(f"{name} [{compiler}]")]
        if not names:
            continue
        check = _check(package)
        share = check.seconds / len(names)
        for name in names:
            shown = f"{name} [{compiler}]"
            fault = _fault(subjects[name], check)
            yield failed(shown, fault, share) if fault else passed(shown, share)


def _subjects() -> dict[str, list[Path]]:
    """Test name → its files: one for each golden case, one for each topic of tests/types."""
    subjects: defaultdict[str, list[Path]] = defaultdict(list)
    golden = paths.REPO / "tests/golden"
    for file in sorted(golden.glob("*/expected/**/*.d.py.ts")):
        subjects[f"types/golden/{file.relative_to(golden).parts[0]}"].append(file)
    for file in sorted(PROJECT.parent.glob("*.ts")):
        subjects[f"types/{file.stem}"].append(file)
    return subjects


def _check(package: str) -> Check:
    begin = time.monotonic()
    ended = subprocess.run(
        [
            "node",
            paths.REPO / "node_modules" / package / "bin/tsc",
            "-p",
            PROJECT,
            "--listFiles",
            "--pretty",
            "false",
        ],
        cwd=paths.REPO,
        env=products.full_environment(),
        capture_output=True,
        text=True,
    )
    files, errors, current = set(), defaultdict(list), ""
    for line in ended.stdout.splitlines():
        match = _ERROR.match(line)
        if match:
            current = str((paths.REPO / match["file"]).resolve())
        elif line.startswith("/") and Path(line).is_file():
            files.add(Path(line).resolve())
            continue
        elif not line.startswith(" "):
            current = ""
        errors[current].append(line)
    if ended.returncode != 0 and not errors:
        errors[""].append(ended.stderr or f"tsc ended with status {ended.returncode}")
    return Check(frozenset(files), dict(errors), time.monotonic() - begin)


def _fault(files: list[Path], check: Check) -> str:
    """Why a subject fails; empty when it is good. A file that tsc did not read is a failure too."""
    unread = [file for file in files if file.resolve() not in check.files]
    lines = [f"tsc did not read {file.relative_to(paths.REPO)}" for file in unread]
    for file in files:
        lines += check.errors.get(str(file.resolve()), [])
    known = {str(file.resolve()) for file in _all_subject_files()}
    for file, said in check.errors.items():
        if file not in known:
            lines += said
    return "\n".join(lines)


def _all_subject_files() -> list[Path]:
    return [file for files in _subjects().values() for file in files]
