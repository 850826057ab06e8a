"""Buffers, as typed arrays."""

from array import array
from collections.abc import Buffer
from typing import Any

KEPT: list[Any] = []


def echo_bytearray(data: bytearray) -> bytearray:
    data.append(7)
    return data


def echo_view(view: memoryview) -> memoryview:
    return view


def echo_buffer(data: Buffer) -> Buffer:
    return data


def describe(data: Buffer) -> str:
    view = memoryview(data)
    return f"{type(data).__name__} {view.format} {view.shape} {view.readonly}"


def doubled(values: memoryview) -> memoryview:
    for index in range(len(values)):
        values[index] *= 2
    return values


def echo_floats(values: array[float]) -> array[float]:
    return values


def echo_ints(values: array[int]) -> array[int]:
    return values


def code(values: array[int]) -> str:
    return values.typecode


def any_array(code: str, values: list[int]) -> array[Any]:
    return array(code, values)


def every_second(count: int) -> memoryview:
    return memoryview(array("i", range(count)))[::2]


def grid() -> memoryview:
    return memoryview(bytes(range(6))).cast("B", (2, 3))


def keep(data: Buffer) -> None:
    KEPT.append(data)


def kept() -> Buffer:
    result: Buffer = KEPT.pop()
    return result


def text_or_data(value: str | Buffer | None) -> str:
    return type(value).__name__


def wrong(kind: str) -> array[int]:
    values: dict[str, Any] = {"floats": array("d", [1.5]), "text": array("w", "ab"), "list": [1]}
    result: array[int] = values[kind]
    return result


def wrong_buffer() -> Buffer:
    result: Any = [1]
    buffer: Buffer = result
    return buffer


def characters() -> Buffer:
    return array("w", "ab")
