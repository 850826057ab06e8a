"""Literal types, as literal types."""

from typing import Any, Literal

Mode = Literal["r", "w", "rb"]


def mode(value: Mode) -> Mode:
    return value


def mixed(value: Literal["a", 1, True]) -> Literal["a", 1, True]:
    return value


def kind_of(value: Literal["1", 1, True]) -> str:
    return type(value).__name__


def odd(
    value: Literal["", "it's", '"', "é🐍", "\n", -1],
) -> Literal["", "it's", '"', "é🐍", "\n", -1]:
    return value


def nullable(value: Literal["x", None]) -> Literal["x", None]:
    return value


def modes(values: dict[Mode, int]) -> list[Mode]:
    return list(values)


def wrong(kind: str) -> Mode:
    values: dict[str, Any] = {"other": "x", "number": 1, "none": None}
    result: Mode = values[kind]
    return result
