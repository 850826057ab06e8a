"""Each row of docs/type-mapping.md is proved by the golden and round-trip cases that it names."""

import re

from .. import paths
from . import Problem

TITLE = "Rows of docs/type-mapping.md name cases that exist"

_DOCUMENT = "docs/type-mapping.md"
_CASE = re.compile(r"\b(golden|roundtrip)/([a-z0-9_]+)\b")


def check() -> list[Problem]:
    lines = (paths.REPO / _DOCUMENT).read_text().splitlines()
    rows = [(number, line) for number, line in enumerate(lines, 1) if _is_row(line)]
    if not rows:
        return [Problem(_DOCUMENT, "It has no table row: restore the table")]
    return [problem for number, line in rows for problem in _check_row(number, line)]


def _is_row(line: str) -> bool:
    """Rows of the mapping table begin with the Python type; its header and rule do not count."""
    return line.startswith("|") and not re.match(r"\|\s*(Python\s*\||-)", line)


def _check_row(number: int, line: str) -> list[Problem]:
    place = f"{_DOCUMENT}:{number}"
    cases = _CASE.findall(line)
    if not cases:
        return [Problem(place, "The row names no case: add golden/<name> and roundtrip/<name>")]
    return [
        Problem(place, f"{kind}/{name} does not exist: run ./x new-case {name} --kind {kind}")
        for kind, name in cases
        if not (paths.REPO / "tests" / kind / name).is_dir()
    ]
