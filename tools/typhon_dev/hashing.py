"""Content hashes: what decides whether something has to be made again."""

import ast
import hashlib
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from . import paths


def of_bytes(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def of_json(value: Any) -> str:
    return of_bytes(json.dumps(value, sort_keys=True).encode())


def of_file(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def of_python(path: Path) -> str:
    """The hash of a Python file's meaning: comments and formatting do not count."""
    return of_bytes(ast.dump(ast.parse(path.read_text())).encode())


def of_files(files: Iterable[Path]) -> str:
    """One hash for files of the checkout, by name and content."""
    return of_json(sorted((str(f.relative_to(paths.REPO)), of_file(f)) for f in files))


def source_files(*folders: str) -> list[Path]:
    """The files below `folders` that git knows or would add: ignored ones are not sources."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders],
        cwd=paths.REPO, capture_output=True, check=True,
    ).stdout.decode()
    found = {paths.REPO / name for name in listed.split("\0") if name}
    return sorted(path for path in found if path.is_file())
