"""Sets and frozen sets, as `Set`."""

from typing import Any


def numbers(value: set[int]) -> set[int]:
    assert type(value) is set
    return value


def texts(value: frozenset[str]) -> frozenset[str]:
    assert type(value) is frozenset
    return value


def pairs(value: set[tuple[int, int]]) -> set[tuple[int, int]]:
    return value


def nested(value: set[frozenset[int]]) -> set[frozenset[int]]:
    return value


def distinct(values: list[int]) -> set[int]:
    return set(values)


def union(a: set[str], b: frozenset[str]) -> set[str]:
    return a | b


def wrong(kind: str) -> set[int]:
    values: dict[str, Any] = {"item": {"a"}, "list": [1], "frozen": frozenset({1})}
    result: set[int] = values[kind]
    return result
