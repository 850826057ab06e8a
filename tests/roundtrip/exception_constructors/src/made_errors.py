"""Exceptions that JavaScript makes."""

import json
from collections.abc import Callable
from typing import Any


class Busy(Exception):
    def __init__(self, text: str, level: int = 1, *, since: float | None = None) -> None:
        if level < 0:
            raise ValueError("level is negative")
        super().__init__(text)
        self.level = level
        self.since = since


class VeryBusy(Busy):
    """Inherits its constructor."""


class Free(Exception):
    """Takes whatever Exception takes."""


class BadJson(json.JSONDecodeError):
    pass


def catch_(run: Callable[[], None]) -> str:
    try:
        run()
    except Busy as error:
        return f"{type(error).__name__} {error} {error.level} {error.since}"
    except Exception as error:
        return f"other {error!r}"
    return "nothing"


def throw_it(error: Busy) -> None:
    raise error


def level_of(error: Busy) -> int:
    return error.level


def args_of(error: Exception) -> Any:
    return [repr(argument) for argument in error.args]


def position(error: BadJson) -> int:
    return error.pos
