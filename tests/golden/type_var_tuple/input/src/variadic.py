from collections.abc import Callable
from typing import Generic, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def gather(*values: *Ts) -> tuple[*Ts]:
    return values


def prefixed(first: T, rest: tuple[Unpack[Ts]]) -> tuple[T, Unpack[Ts]]:
    return (first, *rest)


def apply(function: Callable[[int, *Ts], T], *args: *Ts) -> T:
    return function(1, *args)


def ends(values: tuple[int, *tuple[str, ...], bool]) -> tuple[int, *tuple[str, float]]: ...


def typed_rest(*args: *tuple[int, str]) -> None: ...


def many(*args: *tuple[int, ...]) -> None: ...


class Array(Generic[T, *Ts]):
    def shape(self) -> tuple[*Ts]: ...

    def with_axis(self, axis: int) -> "Array[T, int, *Ts]": ...


def zeros() -> Array[float, int, int]: ...


def anything(array: Array) -> None: ...


def collect[*Us](*values: *Us) -> list[tuple[*Us]]: ...
