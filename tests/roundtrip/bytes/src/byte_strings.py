"""Bytes, as `Uint8Array`."""

import hashlib
from collections.abc import Callable
from typing import Any

KEPT: list[bytes] = []


def echo(data: bytes) -> bytes:
    return data


def as_hex(data: bytes) -> str:
    return data.hex()


def zeros(count: int) -> bytes:
    return bytes(count)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def chunks(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


def keep(data: bytes) -> None:
    KEPT.append(data)


def kept() -> bytes:
    return KEPT.pop()


def hash_of_result(make: Callable[[int], bytes], size: int) -> str:
    data = make(size)
    bytes(size)  # takes the memory of a result that was let go too early
    return hashlib.sha256(data).hexdigest()


def measure(take: Callable[[bytes], int], size: int) -> int:
    return take(b"x" * size)


def wrong(kind: str) -> bytes:
    values: dict[str, Any] = {"str": "x", "list": [1, 2], "none": None}
    result: bytes = values[kind]
    return result
