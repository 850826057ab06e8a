"""Reads tools/versions.toml, the one place for every version."""

import functools
import re
import tomllib
from typing import Any

from . import paths


@functools.cache
def load() -> dict[str, Any]:
    return tomllib.loads((paths.REPO / "tools" / "versions.toml").read_text())


def parse(text: str) -> tuple[int, ...]:
    """'v20.19.2+dfsg' → (20, 19, 2); an empty tuple when there is no number in it."""
    found = re.search(r"\d+(?:\.\d+)*", text)
    return tuple(int(part) for part in found.group().split(".")) if found else ()


def at_least(found: str, minimum: str) -> bool:
    return parse(found) >= parse(minimum)
