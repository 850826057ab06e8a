"""Protocols: any object that has the members."""

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable


class Named(Protocol):
    name: str


class Shape(Named, Protocol):
    @property
    def sides(self) -> int: ...

    def area(self, scale: float = 1.0) -> float: ...

    def moved(self, by: tuple[float, float]) -> "Shape": ...


class Loader(Protocol):
    async def load(self, path: str) -> bytes: ...


class Observer(Protocol):
    def __call__(self, event: str, count: int) -> bool: ...


class Sized(Protocol):
    def __len__(self) -> int: ...


class Compared(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Square:
    def __init__(self, name: str, side: float) -> None:
        self.name = name
        self.side = side

    @property
    def sides(self) -> int:
        return 4

    def __len__(self) -> int:
        return len(self.name)

    def area(self, scale: float = 1.0) -> float:
        return self.side * self.side * scale

    def moved(self, by: tuple[float, float]) -> "Square":
        return Square(f"{self.name}+{by[0]:g},{by[1]:g}", self.side)


class _Secret:
    """Of no compiled class: its protocol is all that is known of it."""

    name = "secret"
    sides = 0

    def area(self, scale: float = 1.0) -> float:
        return -scale

    def moved(self, by: tuple[float, float]) -> "_Secret":
        return self


_kept: list[Named] = []


def describe(shape: Shape) -> str:
    return f"{shape.name} {shape.sides} {shape.area():g} {shape.area(2):g}"


def rename(named: Named, name: str) -> str:
    previous = named.name
    named.name = name
    return previous


def move(shape: Shape, x: float) -> Shape:
    return shape.moved((x, 0.5))


def echo(shape: Shape) -> Shape:
    return shape


def all_of(shapes: list[Shape], keep: Callable[[Shape], bool]) -> list[Shape]:
    return [shape for shape in shapes if keep(shape)]


def secret() -> Shape:
    return _Secret()


def keep(named: Named) -> None:
    _kept.append(named)


def kept() -> list[Named]:
    return _kept


def forget() -> None:
    _kept.clear()


async def load(loader: Loader, path: str) -> int:
    return len(await loader.load(path))


def observe(observer: Observer) -> list[bool]:
    return [observer("a", 1), observer("b", 2)]


def observer(limit: int) -> Observer:
    return lambda event, count: count > limit


def is_closable(closable: Closable) -> bool:
    closable.close()
    return isinstance(closable, Closable)


def smallest(items: list[Compared]) -> Compared:
    return min(items)  # type: ignore[type-var]


def length(sized: Sized) -> int:
    return len(sized)


def wrong() -> Shape:
    value: Any = 7
    result: Shape = value
    return result
