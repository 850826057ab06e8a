"""Tells the host when an import begins and when it ends, for `typhon profile`."""

import sys
from collections.abc import Callable
from types import ModuleType

from _typhon import write_host

_STREAM = 3  # the name when it begins, nothing when it ends; see src/loader/bridge/interpreter.ts


def watch() -> None:
    """From now on. CPython asks the import system here for every module that is not there yet."""
    bootstrap = sys.modules["_frozen_importlib"]
    find_and_load: Callable[[str, object], ModuleType] = bootstrap._find_and_load

    def timed(name: str, import_: object) -> ModuleType:
        write_host(_STREAM, name.encode())
        try:
            return find_and_load(name, import_)
        finally:
            write_host(_STREAM, b"")

    bootstrap._find_and_load = timed
