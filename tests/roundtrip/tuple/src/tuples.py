"""Tuples, as arrays of a known shape."""

from typing import Any


def pair(value: tuple[int, str]) -> tuple[int, str]:
    assert type(value) is tuple
    return value


def swap(value: tuple[int, str]) -> tuple[str, int]:
    number, text = value
    return text, number


def empty(value: tuple[()]) -> tuple[()]:
    return value


def single(value: tuple[float]) -> tuple[float]:
    return value


def many(values: tuple[int, ...]) -> tuple[int, ...]:
    assert type(values) is tuple
    return values


def segments(
    values: list[tuple[tuple[float, float], tuple[float, float]]],
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    return values


def wrong(kind: str) -> tuple[int, str]:
    values: dict[str, Any] = {"short": (1,), "long": (1, "a", 2), "item": (1, 2), "list": [1, "a"]}
    result: tuple[int, str] = values[kind]
    return result


def wrong_many() -> tuple[int, ...]:
    result: Any = (1, 2, None)
    values: tuple[int, ...] = result
    return values
