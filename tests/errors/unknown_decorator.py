import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import json

P = ParamSpec("P")
R = TypeVar("R")


def typed(function: Callable[P, R]) -> Callable[P, list[R]]: ...


def _registering(function):
    HANDLERS.append(function.__name__)
    return function


def _wrapping(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return function(*args, **kwargs)

        return wrapper

    return decorate


def _replacing(function):
    return json.dumps(function.__name__)


HANDLERS: list[str] = []


@typed
@_registering
@_wrapping(3)
@functools.lru_cache(maxsize=None)
def fine(value: int) -> int:
    return value


@_replacing
#^^^^^^^^^^ unknown-decorator: Decorator '_replacing' may change what 'replaced' takes and returns; it is declared as it is written
def replaced(value: int) -> int:
    return value


@json.encoder
#^^^^^^^^^^^^ unknown-decorator: Decorator 'json.encoder' may change what 'external' takes and returns; it is declared as it is written
def external(value: int) -> int:
    return value


@HANDLERS.append
#^^^^^^^^^^^^^^^ unknown-decorator: Decorator 'HANDLERS.append' may change what 'run' takes and returns; it is declared as it is written
def run() -> None: ...


@json.encoder
@HANDLERS.append
#^^^^^^^^^^^^^^^ unknown-decorator: Decorator 'HANDLERS.append' may change what 'around' takes and returns; it is declared as it is written
def around() -> None: ...
