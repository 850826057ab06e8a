from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypedDict, TypeVar

T = TypeVar("T")
U = TypeVar("U", covariant=True)
K = TypeVar("K")


class Box(Generic[T]):
    value: T

    def __init__(self, value: T) -> None:
        self.value = value

    def get(self) -> T:
        return self.value

    def set(self, value: T) -> None:
        self.value = value

    def map(self, change: Callable[[T], K]) -> "Box[K]":
        return Box(change(self.value))

    @property
    def items(self) -> list[T]:
        return [self.value]

    @staticmethod
    def of(value: T) -> "Box[T]":
        return Box(value)

    @classmethod
    def empty(cls) -> "Box[None]":
        return Box(None)


class NumberBox(Box[int]):
    def get(self) -> int:
        return super().get()

    def set(self, value: int, *, twice: bool = False) -> None:
        self.value = value


class Named(Box[T], Generic[K, T]):
    def name(self) -> K: ...


class Both(NumberBox, Named[str, int]):
    """The second base's members are those for its arguments."""


@dataclass
class Pair(Generic[T, K]):
    first: T
    second: K
    times: int = 1


@dataclass
class Labelled(Pair[str, T]):
    label: str = ""


class Page(TypedDict, Generic[T]):
    items: list[T]
    next: str | None


def pair(first: T, second: K) -> Pair[T, K]:
    return Pair(first, second)


def flip(pair: Pair[T, K]) -> Pair[K, T]:
    return Pair(pair.second, pair.first)


def page(items: list[int]) -> Page[int]:
    return {"items": items, "next": None}


def unparameterized(box: Box) -> Pair:
    return Pair(box, box)


def boxes(values: list[T]) -> list[Box[T]]:
    return [Box(value) for value in values]


NUMBERS: Box[list[int]] = Box([1])
