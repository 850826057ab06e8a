"""Numbers, as `number`."""

import struct
from typing import Any


def echo(value: float) -> float:
    return value


def bits(value: float) -> str:
    """The eight bytes that Python sees, big-endian."""
    return struct.pack(">d", value).hex()


def type_name(value: float) -> str:
    return type(value).__name__


def divide(a: float, b: float) -> float:
    return a / b


def int_result(exponent: int) -> float:
    return 2**exponent


def wrong(kind: str) -> float:
    values: dict[str, Any] = {"str": "1.5", "none": None, "complex": 1j, "bytes": b"1"}
    result: float = values[kind]
    return result
