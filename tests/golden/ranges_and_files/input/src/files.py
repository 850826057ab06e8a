"""Classes of builtins and typing that no other row of the type mapping has."""

from collections.abc import ItemsView, KeysView, ValuesView
from typing import IO, BinaryIO, Deque, Match, Pattern, SupportsFloat, SupportsIndex, TextIO


def pages(first: SupportsIndex, last: int) -> range:
    return range(int(first), last)


def part(items: list[str], places: slice) -> list[str]:
    return items[places]


def numbered(lines: list[str]) -> enumerate[str]:
    return enumerate(lines)


def rounded(value: SupportsFloat) -> int:
    return round(float(value))


def same(value: SupportsIndex) -> SupportsIndex:
    """Anything that can be an index may come back."""
    return value


def log(out: TextIO, text: str) -> None:
    out.write(text)


def opened(name: str) -> IO[str]:
    return open(name)


def packed(name: str) -> BinaryIO:
    return open(name, "rb")


def found(pattern: Pattern[str], text: str) -> Match[str] | None:
    return pattern.search(text)


def recent() -> Deque[int]:
    return Deque([1])


def views(of: dict[str, int]) -> tuple[KeysView[str], ValuesView[int], ItemsView[str, int]]:
    return of.keys(), of.values(), of.items()
