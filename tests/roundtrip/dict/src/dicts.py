"""Dicts: as objects when the keys are strings, as Maps otherwise."""

from collections import OrderedDict, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass
class Point:
    x: float
    y: float


def counts(value: dict[str, int]) -> dict[str, int]:
    assert type(value) is dict
    return value


def keys(value: dict[str, int]) -> list[str]:
    return list(value)


def by_number(value: dict[int, str]) -> dict[int, str]:
    return value


def by_pair(value: dict[tuple[int, str], list[int]]) -> dict[tuple[int, str], list[int]]:
    return value


def by_truth(value: dict[bool, float]) -> dict[bool, float]:
    return value


def paths(value: dict[str, list[Point]]) -> dict[str, list[Point]]:
    assert all(type(point) is Point for points in value.values() for point in points)
    return value


def deep(value: dict[str, dict[str, dict[int, str]]]) -> dict[str, dict[str, dict[int, str]]]:
    return value


def mapping_size(value: Mapping[str, int]) -> int:
    return len(value)


def numbered(count: int) -> dict[str, int]:
    return {f"key {number}": number for number in range(count)}


def squares(count: int) -> dict[int, int]:
    return {number: number * number for number in range(count)}


def subclasses(kind: str) -> dict[str, int]:
    if kind == "defaultdict":
        return defaultdict(int, {"a": 1})
    return OrderedDict([("b", 2), ("a", 1)])


def wrong(kind: str) -> dict[str, int]:
    values: dict[str, Any] = {
        "value": {"a": 1, "odd key": "2"},
        "key": {"a": 1, 2: 2},
        "list": [("a", 1)],
        "surrogate": {"\ud800": 1},
    }
    result: dict[str, int] = values[kind]
    return result


def wrong_map(kind: str) -> dict[int, str]:
    values: dict[str, Any] = {"value": {7: 8}, "key": {"7": "x"}, "big key": {2**60: "x"}}
    result: dict[int, str] = values[kind]
    return result
