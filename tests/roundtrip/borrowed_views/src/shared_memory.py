"""Buffers that JavaScript sees where they are."""

from array import array
from typing import Annotated, Any

DATA = bytearray(range(8))
NUMBERS = array("d", [1.0, 2.0, 3.0])
HOARD: list[bytes] = []


def data() -> Annotated[bytearray, "view"]:
    return DATA


def numbers() -> Annotated[array[float], "view"]:
    return NUMBERS


def constant() -> Annotated[bytes, "view"]:
    return b"constant"


def part() -> Annotated[memoryview, "view"]:
    return memoryview(DATA)[2:5]


def with_gaps() -> Annotated[memoryview, "view"]:
    return memoryview(DATA)[::2]


def misaligned() -> Annotated[memoryview, "view"]:
    return memoryview(bytes(9))[1:].cast("d")


def first_byte() -> int:
    return DATA[0]


def total() -> float:
    return sum(NUMBERS)


def append() -> None:
    DATA.append(1)
    DATA.pop()


def grow_memory(megabytes: int) -> None:
    HOARD.append(bytes(megabytes * 2**20))


def wrong() -> Annotated[bytes, "view"]:
    value: Any = "text"
    result: bytes = value
    return result
