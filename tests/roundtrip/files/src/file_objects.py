"""Files by what they can do, and numbers by what can be made of them."""

import io
from typing import IO, BinaryIO, SupportsFloat, SupportsIndex, SupportsInt, TextIO


def text_file(text: str) -> TextIO:
    return io.StringIO(text)


def bytes_file(data: bytes) -> BinaryIO:
    return io.BytesIO(data)


def either(name: str) -> IO[str]:
    return open(name)


def write_all(out: TextIO, lines: list[str]) -> int:
    return sum(out.write(line) for line in lines)


def picked(items: list[str], place: SupportsIndex) -> str:
    return items[place]


def half(value: SupportsFloat) -> float:
    return float(value) / 2


def whole(value: SupportsInt) -> int:
    return int(value)
