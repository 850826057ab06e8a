"""Exceptions, as errors with classes."""

from collections.abc import Callable
from typing import Any

LOG: list[str] = []


class AppError(Exception):
    """The root of this module's errors."""


class NotFound(AppError):
    def __init__(self, key: str, tried: list[str]) -> None:
        super().__init__(f"No entry for {key!r}")
        self.key: str = key
        self.tried: list[str] = tried


class Forbidden(AppError, PermissionError):
    pass


class _Private(NotFound):
    pass


def find(key: str) -> int:
    if key == "private":
        raise _Private(key, [])
    raise NotFound(key, ["a", "b"])


def forbid(what: str) -> None:
    raise Forbidden(what)


def builtin(kind: str) -> None:
    if kind == "zero":
        1 // 0
    if kind == "key":
        {}["missing"]
    if kind == "index":
        [][3]
    if kind == "attribute":
        None.nothing  # type: ignore[attr-defined]
    if kind == "value":
        int("x")
    if kind == "assert":
        raise AssertionError("asserted")
    if kind == "unicode":
        raise ValueError("naïve 🐍\0\nsecond line")
    if kind == "empty":
        raise ValueError
    if kind == "recursion":
        builtin(kind)


def chained() -> None:
    try:
        find("inner")
    except NotFound as error:
        raise ValueError("outer") from error


def in_context() -> None:
    try:
        find("first")
    except NotFound:
        raise KeyError("second")


def suppressed() -> None:
    try:
        find("first")
    except NotFound:
        raise KeyError("second") from None


def noted() -> None:
    error = AppError("with notes")
    error.add_note("look here")
    raise error


def grouped() -> None:
    raise ExceptionGroup("several", [AppError("one"), ValueError("two")])


def bare_exit() -> None:
    raise SystemExit(3)


def _inner(value: int) -> float:
    return 1 / value


def outer(value: int) -> float:
    return _inner(value)


def call(function: Callable[[], int]) -> int:
    try:
        return function()
    finally:
        LOG.append("finally")


def what_is_caught(function: Callable[[], int]) -> str:
    try:
        return str(function())
    except AppError as error:
        return f"AppError {type(error).__name__}: {error}"
    except Exception as error:
        return f"Exception: {error}"


def reraise(function: Callable[[], int]) -> int:
    try:
        return function()
    except Exception:
        LOG.append("reraised")
        raise


def wrap(function: Callable[[], int]) -> int:
    try:
        return function()
    except Exception as error:
        raise AppError("wrapped") from error


def attempts(function: Callable[[], int], times: int) -> int:
    failures = 0
    for _ in range(times):
        try:
            function()
        except Exception:
            failures += 1
    return failures


def log() -> list[str]:
    entries = list(LOG)
    LOG.clear()
    return entries


def make(key: str) -> NotFound:
    return NotFound(key, [])


def key_of(error: NotFound) -> str:
    return error.key


def throw(error: AppError) -> None:
    raise error


def unprintable() -> None:
    class Bad(Exception):
        def __str__(self) -> str:
            raise RuntimeError("no text")

    error: Any = Bad()
    raise error
