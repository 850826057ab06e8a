"""Functions of every kind."""

import asyncio
import os
import time
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated

LIMIT: int = 42


class Color(Enum):
    RED = "red"


@dataclass
class Point:
    x: float
    y: float = 0.0


state: list[int] = []


def remember(value: int) -> list[int]:
    state.append(value)
    return state


def echo(value: object) -> object:
    return value


def moved(points: list[Point], by: dict[str, float]) -> list[Point]:
    return [Point(point.x + by.get("x", 0), point.y + by.get("y", 0)) for point in points]


def later(moment: datetime) -> datetime:
    return moment


def big(value: Annotated[int, "bigint"]) -> Annotated[int, "bigint"]:
    return value * 2


def size(data: bytes) -> int:
    return len(data)


def zeros(count: int) -> bytes:
    return bytes(count)


def borrowed(count: int) -> Annotated[memoryview, "view"]:
    return memoryview(bytes(range(count)))


def squares(count: int) -> Iterator[int]:
    for n in range(count):
        yield n * n


made: list[int] = []


def counted() -> Iterator[int]:
    n = 0
    while True:
        made.append(n)
        yield n
        n += 1


def made_so_far() -> int:
    return len(made)


def quiz() -> Generator[str, int, bool]:
    answer = yield "6 * 7?"
    return answer == 42


async def ticks(count: int) -> AsyncIterator[int]:
    for n in range(count):
        await asyncio.sleep(0)
        yield n


def total(values: Iterable[int]) -> int:
    return sum(values)


async def drained(values: AsyncIterable[int]) -> int:
    return sum([value async for value in values])


async def nap(seconds: float) -> str:
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        remember(-1)
        raise
    return "rested"


def forever() -> None:
    while True:
        pass


def stubborn() -> None:
    while True:
        try:
            while True:
                pass
        except KeyboardInterrupt:
            pass


def report(count: int, progress: Callable[[int], None]) -> int:
    for n in range(count):
        progress(n)
    return count


async def shout(get: Callable[[str], Awaitable[str]]) -> str:
    return (await get("name")).upper()


async def awaited(value: Awaitable[int]) -> int:
    return await value + 1


def mapped(values: list[int], change: Callable[[int], object]) -> list[object]:
    return [change(value) for value in values]


def adder(by: int) -> Callable[[int], int]:
    return lambda value: value + by


def applied(function: Callable[[int], int], to: int) -> int:
    return function(to)


def spin(milliseconds: int) -> int:
    end = time.perf_counter() + milliseconds / 1000
    while time.perf_counter() < end:
        pass
    return state_id


state_id = int.from_bytes(os.urandom(4))


def crash() -> None:
    os.abort()
