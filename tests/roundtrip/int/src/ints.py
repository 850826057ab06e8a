"""Whole numbers, as `number`."""

from typing import Any

LARGEST = 2**53 - 1


def echo(value: int) -> int:
    return value


def add(a: int, b: int) -> int:
    return a + b


def describe(value: int) -> str:
    """The exact value and type that Python sees."""
    return f"{type(value).__name__} {value}"


def power_of_two(exponent: int) -> int:
    return 2**exponent


def negative_power_of_two(exponent: int) -> int:
    return -(2**exponent)


def largest_plus(offset: int) -> int:
    return LARGEST + offset


def true_as_int() -> int:
    return True


def wrong(kind: str) -> int:
    values: dict[str, Any] = {
        "str": "7",
        "float": 1.5,
        "whole float": 2.0,
        "none": None,
        "list": [1],
    }
    result: int = values[kind]
    return result


def mixed(count: int, ratio: float, flag: bool, big: int) -> int:
    return count + int(ratio) + int(flag) + big
