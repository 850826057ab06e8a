from typing import NotRequired, Required, Self, TypedDict, Unpack, overload

from styles import Colors


class Style(Colors, total=False):
    width: Required[int]
    """In pixels."""
    label: str


class Frame(TypedDict, total=False):
    depth: int


def line(start: int, end: int, **style: Unpack[Style]) -> None: ...


def frame(**options: Unpack[Frame]) -> None: ...


@overload
def dash(length: int, **options: Unpack[Frame]) -> int: ...
@overload
def dash(length: str, **style: Unpack[Style]) -> str: ...
def dash(length, **options):
    return length


class Pen:
    def __init__(self, **options: Unpack[Frame]) -> None: ...

    def draw(self, **style: Unpack[Style]) -> Self: ...
