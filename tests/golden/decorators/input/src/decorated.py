import functools
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar, override

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound=Callable[..., Any])


def _timed(function: Callable[P, R]) -> Callable[P, tuple[float, R]]: ...


def _with_session(function: Callable[Concatenate[int, P], R]) -> Callable[P, R]: ...


def _retry(times: int) -> Callable[[Callable[P, R]], Callable[P, R]]: ...


def _in_thread(function: Callable[P, R]) -> Callable[P, Awaitable[R]]: ...


def _register(function: F) -> F: ...


def _as_text(function: Callable[[int], Any]) -> Callable[[int], str]: ...


def _logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@functools.cache
def cached(n: int) -> int:
    return n


@_timed
def timed(n: int, *, label: str = "") -> str:
    """Its result comes with the seconds that it took."""
    return label * n


@_with_session
def query(session: int, text: str, limit: int = 10) -> list[str]:
    return []


@_retry(3)
async def fetch(url: str) -> bytes:
    return b""


@_in_thread
def compute(n: int) -> float:
    return n


@_register
@_logged
def registered(n: int) -> int:
    return n


@_as_text
def shown(n: int) -> int:
    return n


@contextmanager
def opened(path: str) -> Iterator[list[str]]:
    yield []


@contextmanager
def generated() -> Generator[int, None, None]:
    yield 1


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[int]:
    yield 1


class Service:
    @_timed
    def run(self, n: int) -> int:
        return n

    @classmethod
    @_timed
    def make(cls, n: int) -> int:
        return n

    @staticmethod
    @_timed
    def help(n: int) -> int:
        return n

    @contextmanager
    def session(self) -> Iterator["Service"]:
        yield self

    @functools.cached_property
    def value(self) -> int:
        return 1

    @override
    def __repr__(self) -> str:
        return ""
