"""Dataclasses without methods of their own, as interfaces of plain objects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Point:
    x: float
    y: float


@dataclass(frozen=True)
class Style:
    """How to draw."""

    color: str = "black"
    width: int = 1
    tags: tuple[str, ...] = ()
    dashes: list[float] = field(default_factory=list)


@dataclass
class Labelled(Point):
    label: str = ""


@dataclass(slots=True, kw_only=True)
class Tree:
    name: str
    children: list[Tree] = field(default_factory=list)
    attributes: dict[str, Point] = field(default_factory=dict)
    style: Style | None = None


@dataclass
class Area:
    width: float
    height: float
    size: float = field(init=False, default=0.0)


@dataclass
class Empty:
    pass


def point(value: Point) -> Point:
    assert type(value) is Point
    return value


def style(value: Style) -> Style:
    assert type(value) is Style
    return value


def labelled(value: Labelled) -> Labelled:
    assert type(value) is Labelled
    return value


def as_point(value: Labelled) -> Point:
    return value


def tree(value: Tree) -> Tree:
    return value


def names(value: Tree) -> list[str]:
    return [value.name, *(name for child in value.children for name in names(child))]


def area(value: Area) -> Area:
    value.size = value.width * value.height
    return value


def empty(value: Empty) -> Empty:
    return value


def grid(width: int, height: int) -> list[Point]:
    return [Point(x, y) for y in range(height) for x in range(width)]


def centre(points: list[Point]) -> Point:
    return Point(
        sum(point.x for point in points) / len(points),
        sum(point.y for point in points) / len(points),
    )


def wrong(kind: str) -> Point:
    broken: Any = Point("1", 2)  # type: ignore[arg-type]
    bare = Point(1, 2)
    del bare.y
    values: dict[str, Any] = {
        "type": broken,
        "other class": Style(),
        "dict": {"x": 1, "y": 2},
        "deleted": bare,
    }
    result: Point = values[kind]
    return result
