from typing import NotRequired, Required, TypedDict


class Point(TypedDict):
    """A place."""

    x: float
    y: float


class Style(TypedDict, total=False):
    color: str
    width: Required[int]


class Marker(Point, Style):
    label: NotRequired[str]
    next: "NotRequired[Marker | None]"


def draw(marker: Marker, points: list[Point]) -> Style: ...
