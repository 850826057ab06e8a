"""What both sides keep alive for each other, and what a call leaves behind."""

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass


class Token:
    """Used by reference."""

    def __init__(self, number: int) -> None:
        self.number = number

    def twice(self) -> int:
        return self.number * 2


@dataclass
class Point:
    """Used by value."""

    x: float
    name: str


_kept: list[Callable[[int], int]] = []


def tokens(count: int) -> list[Token]:
    return [Token(n) for n in range(count)]


def keep(callback: Callable[[int], int]) -> None:
    _kept.append(callback)


def forget() -> None:
    _kept.clear()


def adder(more: int) -> Callable[[int], int]:
    return lambda value: value + more


def allocated_blocks() -> int:
    """How many blocks of memory Python's objects take now."""
    gc.collect()
    return sys.getallocatedblocks()


def echo_int(value: int) -> int:
    return value


def echo_float(value: float) -> float:
    return value


def echo_bool(value: bool) -> bool:
    return value


def echo_str(value: str) -> str:
    return value


def echo_bytes(value: bytes) -> bytes:
    return value


def echo_list(value: list[str]) -> list[str]:
    return value


def echo_ints(value: list[int]) -> list[int]:
    return value


def echo_tuple(value: tuple[int, str]) -> tuple[int, str]:
    return value


def echo_dict(value: dict[str, int]) -> dict[str, int]:
    return value


def echo_set(value: set[int]) -> set[int]:
    return value


def echo_union(value: int | str | None) -> int | str | None:
    return value


def echo_point(value: Point) -> Point:
    return value


def echo_any(value):  # type: ignore[no-untyped-def]
    return value


def apply(callback: Callable[[int], int], value: int) -> int:
    return callback(value)


def fail(text: str) -> None:
    raise ValueError(text)


async def later(value: int) -> int:
    return value
