"""Truth values, as `boolean`."""

from typing import Any


def echo(value: bool) -> bool:
    return value


def is_the_singleton(value: bool) -> bool:
    return value is True or value is False


def both(a: bool, b: bool) -> bool:
    return a and b


def flip_all(values: list[bool]) -> list[bool]:
    return [not value for value in values]


def wrong(kind: str) -> bool:
    values: dict[str, Any] = {"zero": 0, "one": 1, "none": None, "empty": ""}
    result: bool = values[kind]
    return result
