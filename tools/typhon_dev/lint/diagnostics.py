"""Each diagnostic code has an entry in docs/errors.md and a test, and nothing else does."""

import re

from .. import paths
from . import Problem, relative

TITLE = "Diagnostic codes, docs/errors.md and tests/errors agree"

_TABLE = paths.REPO / "src/typestubs/base/diagnostic_codes.def"
_DOCUMENT = paths.REPO / "docs/errors.md"
_TESTS = ("tests/errors", "tests/golden", "tests/cli")
_ROW = re.compile(r'^TYPHON_CODE\(\s*\w+\s*,\s*"([^"]+)"', re.MULTILINE)
_ENTRY = re.compile(r"^#+\s+`?([a-z][a-z0-9-]+)`?\s*$", re.MULTILINE)


def check() -> list[Problem]:
    if not _TABLE.exists():
        return [Problem(relative(_TABLE), "The table of codes is missing: restore it")]
    codes = _ROW.findall(_TABLE.read_text())
    entries = _ENTRY.findall(_DOCUMENT.read_text()) if _DOCUMENT.exists() else []
    tested = _tested_text()
    found = [Problem(relative(_TABLE), f"'{code}' is there twice: give one of them another text")
             for code in sorted(set(codes)) if codes.count(code) > 1]
    for code in codes:
        if code not in entries:
            found.append(Problem(
                relative(_DOCUMENT),
                f"'{code}' has no entry: add a heading '## {code}' with what it means, an example "
                "and what to do"))
        if not re.search(rf"\b{re.escape(code)}\b", tested):
            name = code.replace("-", "_")
            found.append(Problem("tests/errors", f"'{code}' has no test: add tests/errors/{name}.py "
                                                 "with a line '# ^ " + code + ": …'"))
    for entry in sorted(set(entries) - set(codes)):
        found.append(Problem(relative(_DOCUMENT), f"'{entry}' is no code of the table: remove it"))
    return found


def _tested_text() -> str:
    files = [file for folder in _TESTS for file in (paths.REPO / folder).rglob("*")
             if file.is_file() and file.suffix in (".py", ".txt", ".json", "")]
    return "\n".join(file.read_text(errors="replace") for file in files)
