from collections import namedtuple
from typing import NamedTuple


class Point(NamedTuple):
    """A place.

    Attributes:
        x: To the right.
    """

    x: float
    y: float = 0.0
    """Upwards."""

    origin = (0, 0)


class Tree(NamedTuple):
    label: str
    children: "list[Tree]"
    parent: "Tree | None" = None


class Size(NamedTuple):
    """By reference, because of its method."""

    width: int
    height: int

    def area(self) -> int: ...


Pair = namedtuple("Pair", "first, second", defaults=[None])

Row = namedtuple("Row", "id, _hash, class, id", rename=True)


class Labelled(NamedTuple("Labelled", [("label", str), ("at", Point)])):
    pass


def move(point: Point, by: Point = Point(0, 0)) -> Point: ...


def walk(tree: Tree, points: list[Point]) -> list[Labelled]: ...


def bounds(points: dict[str, Point]) -> Size: ...


def swap(pair: Pair) -> Pair: ...


def row(number: int) -> Row: ...


class Setting(NamedTuple):
    """Its items have names that TypeScript does not take for items."""

    default: int
    enum: str


def setting() -> Setting: ...
