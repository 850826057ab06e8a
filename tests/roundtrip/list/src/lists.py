"""Lists, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass
class Item:
    name: str
    weights: list[float]


def ints(values: list[int]) -> list[int]:
    return values


def floats(values: list[float]) -> list[float]:
    return values


def texts(values: list[str]) -> list[str]:
    return values


def nested(values: list[list[list[int]]]) -> list[list[list[int]]]:
    return values


def items(values: list[Item]) -> list[Item]:
    assert all(type(value) is Item for value in values)
    return values


def type_names(values: list[float]) -> list[str]:
    return [type(value).__name__ for value in values]


def count_up(end: int) -> list[int]:
    return list(range(end))


def halves(end: int) -> list[float]:
    return [number / 2 for number in range(end)]


def total(values: list[int]) -> int:
    return sum(values)


def is_list(values: list[int]) -> bool:
    return type(values) is list


def first_of_sequence(values: Sequence[str]) -> str:
    return values[0]


def mutate(values: list[int]) -> int:
    values.append(99)
    return len(values)


def nest(depth: int) -> list[Any]:
    result: list[Any] = []
    for _ in range(depth):
        result = [result]
    return result


def depth_of(values: list[Any]) -> int:
    depth = 0
    while values:
        depth, values = depth + 1, values[0]
    return depth


def endless() -> list[Any]:
    result: list[Any] = []
    result.append(result)
    return result


def wrong(kind: str) -> list[int]:
    values: dict[str, Any] = {
        "item": [1, 2, "3"],
        "late item": [*range(1000), 0.5],
        "big item": [1, 2**60],
        "tuple": (1, 2),
        "generator": (number for number in [1]),
        "none": None,
    }
    result: list[int] = values[kind]
    return result


def wrong_nested() -> list[list[str]]:
    result: Any = [["a"], ["b", None]]
    values: list[list[str]] = result
    return values
