"""Decorated functions are called as their decorators left them."""

import functools
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

calls: list[str] = []


def _counted(function: Callable[P, R]) -> Callable[P, tuple[int, R]]:
    count = 0

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> tuple[int, R]:
        nonlocal count
        count += 1
        return count, function(*args, **kwargs)

    return wrapper


def _with_session(function: Callable[Concatenate[str, P], R]) -> Callable[P, R]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return function("session", *args, **kwargs)

    return wrapper


def _later(function: Callable[P, R]) -> Callable[P, Awaitable[R]]:
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(*args, **kwargs)

    return wrapper


def _logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        calls.append(function.__name__)
        return function(*args, **kwargs)

    return wrapper


@_counted
def greet(name: str, *, loud: bool = False) -> str:
    return name.upper() if loud else name


@_with_session
def query(session: str, text: str, limit: int = 10) -> str:
    return f"{session} {text} {limit}"


@_later
def add(a: int, b: int) -> int:
    return a + b


@_logged
@functools.cache
def square(n: int) -> int:
    return n * n


def log() -> list[str]:
    return calls


@contextmanager
def entered(name: str) -> Iterator[str]:
    calls.append(f"enter {name}")
    try:
        yield name.upper()
    finally:
        calls.append(f"exit {name}")


class Service:
    @_counted
    def run(self, n: int) -> int:
        return n
