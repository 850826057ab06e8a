"""Integers of any size, as `bigint`."""

from typing import Annotated, Any

BigInt = Annotated[int, "bigint"]


def echo(value: BigInt) -> BigInt:
    return value


def shift(value: Annotated[int, "bigint"], by: int) -> Annotated[int, "bigint"]:
    return value << by if by >= 0 else value >> -by


def decimal_digits(value: BigInt) -> str:
    return str(value)


def total(values: list[BigInt]) -> BigInt:
    return sum(values)


def lengths(values: dict[BigInt, BigInt]) -> dict[BigInt, int]:
    return {key: value.bit_length() for key, value in values.items()}


def wrong() -> BigInt:
    result: Any = 1.0
    value: int = result
    return value
