"""The jobs that are timed. Both subjects run this very file."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Protocol


@dataclass
class Reading:
    station: str
    hour: int
    celsius: float
    humidity: float
    valid: bool


class Counter:
    """A class with behaviour: it crosses by reference."""

    count: int

    def __init__(self, count: int) -> None:
        self.count = count

    def next(self) -> int:
        return self.count


def nothing() -> None:
    pass


def add(a: int, b: int) -> int:
    return a + b


def scale(a: float, b: float) -> float:
    return a * b


def echo(text: str) -> str:
    return text


def repeat(visit: Callable[[int, int], int], times: int) -> int:
    total = 0
    for n in range(times):
        total = visit(total, n)
    return total


class Pile(Protocol):
    """An object of JavaScript."""

    def push(self, value: int) -> int: ...


def push_all(pile: Pile, times: int) -> int:
    size = 0
    for n in range(times):
        size = pile.push(n)
    return size


def fail() -> None:
    raise ValueError("no such station")


async def ready() -> int:
    return 7


@cache
def ints() -> list[int]:
    return [n * 7919 % 1_000_003 for n in range(100_000)]


@cache
def floats() -> list[float]:
    return [n / 8 for n in range(100_000)]


@cache
def measured() -> array[float]:
    return array("d", floats())


def count_ints(values: list[int]) -> int:
    return len(values)


def count_floats(values: list[float]) -> int:
    return len(values)


def reverse(values: list[int]) -> list[int]:
    return values[::-1]


@cache
def readings() -> list[Reading]:
    return [
        Reading(f"station {n % 40}", n % 24, n / 8, n / 16, n % 3 > 0) for n in range(1000)
    ]


def count_readings(values: list[Reading]) -> int:
    return len(values)


def size(data: bytes) -> int:
    return len(data)
