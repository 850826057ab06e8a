from collections.abc import Callable, Mapping
from typing import AnyStr, TypeVar

from shapes import Shape

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
S = TypeVar("S", bound=Shape)
N = TypeVar("N", bound="int | str")
Number = TypeVar("Number", int, str)
Map = TypeVar("Map")
D = TypeVar("D", default=str)


def first(items: list[T], default: T | None = None) -> T:
    return items[0]


def swap(pair: tuple[K, V]) -> tuple[V, K]:
    return pair[1], pair[0]


def largest(shapes: list[S]) -> S:
    """The bound is a class of another module."""
    return max(shapes, key=lambda shape: shape.area())


def bounded(value: N) -> N:
    return value


def join(a: AnyStr, b: AnyStr) -> AnyStr:
    """Exactly one of the constraints: a union would not do."""
    return a + b


def both(a: Number, b: Number, text: AnyStr) -> dict[Number, AnyStr]:
    return {a: text, b: text}


def hides_a_global(value: Map) -> dict[int, Map]:
    return {0: value}


def group(items: list[V], key: Callable[[V], K]) -> Mapping[K, list[V]]:
    return {}


def decided_by_nothing() -> list[T]:
    """No argument says what T is."""
    return []


def decorator(times: int) -> Callable[[T], T]:
    """The result is generic, not the function."""
    return lambda value: value


def defaulted(value: list[D]) -> D:
    return value[0]
