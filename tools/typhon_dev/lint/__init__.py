"""One module per check of `./x lint`.

A check has `TITLE` (what must hold) and `check() -> list[Problem]`. A problem says where and what is
wrong and ends with what to do. Modules whose names begin with an underscore are helpers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import hashing, paths


@dataclass(frozen=True)
class Problem:
    """One line of the report: `place` is a file or file:line, relative to the checkout."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


def cpp_files(*folders: str) -> list[Path]:
    return [file for file in hashing.source_files(*folders) if file.suffix in (".h", ".cc", ".def")]


def relative(file: Path) -> str:
    return str(file.relative_to(paths.REPO))


def matches(pattern: re.Pattern[str], files: list[Path]) -> Iterator[tuple[str, re.Match[str]]]:
    """Each match in the code of `files` with its file:line; comments do not count."""
    for file in files:
        for number, line in enumerate(file.read_text().splitlines(), 1):
            found = pattern.search(_without_comment(line))
            if found:
                yield f"{relative(file)}:{number}", found


def _without_comment(line: str) -> str:
    return re.sub(r"//.*", "", line) if '"' not in line.partition("//")[0] else line
