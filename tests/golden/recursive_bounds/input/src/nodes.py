from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

T = TypeVar("T", bound="Link")
L = TypeVar("L", "Left", "Right")
R = TypeVar("R", "Plain", "Left")


class Comparable[T: Comparable](Protocol):
    def compare(self, other: T) -> bool: ...


class Node[T: Node]:
    def next(self) -> T: ...


class Leaf(Node["Leaf"]):
    def next(self) -> "Leaf": ...


class Listed[T: Listed[T]]:
    def all(self) -> list[T]: ...


@dataclass
class Link(Generic[T]):
    value: int
    others: list[T]


class Egg[H: Hen]:
    def hen(self) -> H: ...


class Hen[E: Egg]:
    def egg(self) -> E: ...


class First[S = Second]:
    def second(self) -> S: ...


class Second[F = First]:
    def first(self) -> F: ...


class Same[T = Same]:
    def same(self) -> T: ...


class Outer[T: Inner]:
    def inner(self) -> T: ...


class Inner[T: int]:
    def number(self) -> T: ...


class Plain:
    def f(self) -> None: ...


class Left(Plain, Generic[L, R]):
    def g(self, x: L, y: R) -> None: ...


class Right(Left): ...


def greatest(values: list[Comparable]) -> Comparable: ...


def last[N: Node](node: N) -> N: ...


def leaf(node: Node[Leaf], outer: Outer) -> Leaf: ...


def listed(one: Listed, hen: Hen, egg: Egg) -> Listed: ...


def linked(link: Link) -> Link: ...


def pass_on(link: T) -> T: ...


def defaults(first: First, same: Same) -> Second: ...
