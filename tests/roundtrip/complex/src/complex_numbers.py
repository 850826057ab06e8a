"""Complex numbers, as their two parts."""

from typing import Any


def echo(value: complex) -> complex:
    return value


def product(values: list[complex]) -> complex:
    result = 1 + 0j
    for value in values:
        result *= value
    return result


def whole() -> complex:
    return 3


def wrong() -> complex:
    value: Any = "1j"
    result: complex = value
    return result
