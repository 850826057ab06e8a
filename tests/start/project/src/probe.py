"""What a program can find out about the process that it runs in."""

import os
import random
import secrets
import sys
import time
import uuid
from datetime import datetime


def drawn() -> list[str]:
    """Numbers that no two starts may have in common."""
    return [str(random.random()), secrets.token_hex(), str(uuid.uuid4()), os.urandom(8).hex()]


def seeded() -> float:
    return random.Random(5).random()


def text_hash() -> str:
    return str(hash("a text"))


def set_order() -> list[str]:
    return list({"one", "two", "three", "four", "five"})


def zone() -> tuple[int, int, str]:
    winter = datetime.fromtimestamp(1736942400).astimezone()
    offset = winter.utcoffset()
    assert offset is not None
    return time.timezone, int(offset.total_seconds()), time.tzname[0]


def clocks() -> tuple[float, float, float]:
    begin = time.perf_counter()
    return time.time(), begin, time.monotonic() - begin


def environment() -> dict[str, str]:
    return dict(os.environ)


def host() -> str:
    return sys._emscripten_info.runtime


def search_path() -> list[str]:
    return sys.path


def late_import() -> str:
    """Imports what is not in the snapshot."""
    import colorsys

    return colorsys.__file__


def missing_import() -> str:
    try:
        import no_such_module
    except ModuleNotFoundError as error:
        return str(error)
    return no_such_module.__name__


def library_traceback() -> str:
    """The lines of a module that is in the snapshot."""
    import json
    import traceback

    try:
        json.loads("{")
    except json.JSONDecodeError:
        return traceback.format_exc()
    return ""


def library_digest() -> str:
    """Over all compiled modules of the standard library."""
    import hashlib
    from pathlib import Path

    compiled = {
        str(file.parent.parent / file.name.partition(".")[0]): file
        for file in Path("/lib").rglob("*.pyc")
    }
    digest = hashlib.sha256()
    for name in sorted(compiled, key=lambda name: f"{name}.py"):
        digest.update(compiled[name].read_bytes())
    return digest.hexdigest()
