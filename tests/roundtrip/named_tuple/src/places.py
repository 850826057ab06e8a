"""Named tuples are tuples whose items have names."""

from collections import namedtuple
from collections.abc import Callable
from typing import Any, NamedTuple


class Point(NamedTuple):
    x: int
    y: int = 5


class Segment(NamedTuple):
    name: str
    ends: tuple[Point, Point]
    label: str | None = None


class Tree(NamedTuple):
    length: int  # what Array calls so keeps its meaning
    children: "list[Tree]"


Pair = namedtuple("Pair", "first second", defaults=[None])


def echo_point(point: Point) -> Point:
    assert type(point) is Point
    return point


def echo_segment(segment: Segment) -> Segment:
    assert type(segment) is Segment and all(type(end) is Point for end in segment.ends)
    return segment


def echo_tree(tree: Tree) -> Tree:
    assert type(tree) is Tree and type(tree.length) is int
    return tree


def echo_pair(pair: Pair) -> Pair:
    assert type(pair) is Pair
    return pair


def swap(point: Point) -> Point:
    return Point(point.y, point.x)


def by_place(names: dict[Point, str]) -> dict[Point, str]:
    return {place: name for place, name in names.items()}


def map_points(points: list[Point], change: Callable[[Point], Point]) -> list[Point]:
    return [change(point) for point in points]


def dynamic() -> Any:
    return [Point(1), {"at": Point(2, 3)}]


def plain_tuple() -> Point:
    value: Any = (1, 2)
    result: Point = value
    return result


def wrong_item() -> Point:
    value: Any = "x"
    return Point(1, value)


def choose(place: Point | str) -> str:
    return place if isinstance(place, str) else f"{place.x},{place.y}"
