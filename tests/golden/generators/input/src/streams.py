from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Generator,
    Iterable,
    Iterator,
    KeysView,
)
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import ContextManager


def total(values: Iterable[float]) -> float:
    return sum(values)


def count(start: int) -> Iterator[int]:
    yield start


def numbers() -> Iterable[int]:
    return [1]


def consume(values: Iterator[str], stream: AsyncIterable[int]) -> None: ...


def echo() -> Generator[int, str | None, bool]:
    """What is sent, what is yielded and what is returned."""
    yield 1
    return True


def yields_only() -> Generator[int]:
    yield 1


def drive(generator: Generator[int, str, None]) -> None: ...


async def ticks(interval: float) -> AsyncIterator[int]:
    yield 1


async def answers() -> AsyncGenerator[str, int]:
    yield ""


def stream() -> AsyncIterable[bytes]: ...


def lock() -> AbstractContextManager[None]: ...


def swallowing() -> ContextManager[int, bool]: ...


def transaction() -> AbstractAsyncContextManager[int]: ...


def use(manager: ContextManager[str]) -> None: ...


def lines() -> Iterable[Iterable[str]]: ...


def keys(mapping: dict[str, int]) -> KeysView[str]:
    return mapping.keys()


def pairs(mapping: dict[str, int]) -> zip[tuple[str, int]]: ...
