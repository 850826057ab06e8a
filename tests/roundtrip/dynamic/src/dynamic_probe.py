"""What a tool finds in a module that it knows only by name."""

from collections.abc import Iterator
from typing import Any


class Counter:
    def __init__(self, start: int = 0) -> None:
        self.value = start

    def add(self, amount: int, *, times: int = 1) -> int:
        self.value += amount * times
        return self.value


def count_to(limit: int) -> Iterator[int]:
    yield from range(limit)


def fail() -> None:
    raise LookupError("on purpose")


def same(value: Any) -> Any:
    return value


async def later(value: str) -> str:
    return value


NAMES = {"one": 1, "two": 2}
LETTERS = ["a", "b"]
