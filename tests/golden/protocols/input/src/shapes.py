from typing import Protocol, Self, TypeVar, runtime_checkable

from naming import Named

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R", bound="Resizable")


class Drawable(Protocol):
    """What can be drawn."""

    color: str

    @property
    def name(self) -> str: ...

    def draw(self, scale: float = 1.0) -> None: ...

    def copy(self) -> Self: ...


@runtime_checkable
class Resizable(Drawable, Named, Protocol):
    def resize(self, by: float) -> "Resizable": ...


class Source(Protocol[T_co]):
    def read(self) -> T_co: ...


class Compared(Protocol):
    def __lt__(self, other: "Compared") -> bool: ...


class Handler(Protocol):
    def __call__(self, event: str, count: int) -> bool: ...


class Transform(Protocol[T]):
    def __call__(self, value: T, *rest: T) -> list[T]: ...


class Generic(Protocol):
    def __call__(self, value: T, *, strict: bool = False) -> T: ...


class AsyncHandler(Protocol):
    async def __call__(self, event: str) -> None: ...


class Circle(Named):
    color: str = "red"

    def draw(self, scale: float = 1.0) -> None: ...


def draw_all(items: list[Drawable]) -> None: ...


def grow(shape: R) -> R: ...


def smallest(items: list[Compared]) -> Compared: ...


def first(source: Source[int]) -> Source[str]: ...


def on(handler: Handler, other: AsyncHandler) -> None: ...


def transform(by: Transform[int]) -> Transform[str]: ...


def apply(function: Generic) -> Generic: ...
