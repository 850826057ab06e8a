"""Type variables at run time: what is given decides what crosses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import (
    AnyStr,
    Concatenate,
    Generic,
    Never,
    ParamSpec,
    Self,
    TypedDict,
    TypeGuard,
    TypeIs,
    TypeVar,
    TypeVarTuple,
    Unpack,
)

T = TypeVar("T")
K = TypeVar("K")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
R = TypeVar("R")


def first(items: list[T]) -> T:
    return items[0]


def swap(pair: tuple[T, K]) -> tuple[K, T]:
    return pair[1], pair[0]


def join(a: AnyStr, b: AnyStr) -> AnyStr:
    return a + b


def group(items: list[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


class Stack(Generic[T]):
    def __init__(self, items: list[T]) -> None:
        self._items = list(items)

    def push(self, item: T) -> Self:
        self._items.append(item)
        return self

    def pop(self) -> T:
        return self._items.pop()

    @classmethod
    def of(cls, item: T) -> "Stack[T]":
        return cls([item])


class Named:
    def __init__(self, name: str) -> None:
        self.name = name

    @classmethod
    def anonymous(cls) -> Self:
        return cls("?")


class Titled(Named):
    def title(self) -> str:
        return self.name.title()


def make(kind: type[Named], name: str) -> Named:
    return kind(name)


def kind_of(value: Named) -> type[Named]:
    return type(value)


@dataclass
class Pair(Generic[T, K]):
    left: T
    right: K


def pair(left: T, right: K) -> Pair[T, K]:
    return Pair(left, right)


def flip(pair: Pair[T, K]) -> Pair[K, T]:
    return Pair(pair.right, pair.left)


def run(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


def twice(function: Callable[P, R]) -> Callable[P, list[R]]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        return [function(*args, **kwargs), function(*args, **kwargs)]

    return wrapper


def with_seven(function: Callable[Concatenate[int, P], R]) -> Callable[P, R]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(7, *args, **kwargs)

    return wrapper


def call_any(function: Callable[..., int]) -> int:
    return function(1, "two", [3])


def is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def is_number(value: int | str) -> TypeIs[int]:
    return isinstance(value, int)


class Style(TypedDict, total=False):
    width: int
    color: str


def style(name: str, **options: Unpack[Style]) -> dict[str, int | str]:
    return {"name": name, **options}


def rest_of(first: int, *others: *Ts) -> tuple[*Ts]:
    return others


def always_fails(message: str) -> Never:
    raise ValueError(message)
