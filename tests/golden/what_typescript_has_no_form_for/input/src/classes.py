"""Python that type checkers accept, and of which TypeScript would refuse the plain translation."""

from collections . abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, ParamSpec, Protocol, Self, TypeVar, overload

P = ParamSpec("P")
T = TypeVar("T")
_T = TypeVar("_T")


class Shape:
    def area(self) -> float: ...


S = TypeVar("S", bound=Shape)


class Task:
    """Nothing in the class decides P."""

    def __init__(self, run: Callable[P, Any], *args: P.args, **kwargs: P.kwargs) -> None:
        self.run = run

    @property
    def twice(self) -> Callable[[T], T]:
        """A function of any type."""
        ...


class Tree:
    """There is no `this` in the braces of an object, of a class or of options."""

    on_change: Callable[[Self], None]

    def children(self) -> dict[str, Self]: ...

    def kind(self) -> type[Self]: ...

    def link(self, *, to: Self) -> Self: ...


class Visitor(Protocol):
    """What it takes by name leaves the rest open."""

    def __call__(self, tree: Tree, *args: Any, **kwargs: Any) -> None: ...


def walk(tree: Tree, visit: Visitor) -> None: ...


class Counted(list[T]):
    """It has a length of its own, beside that of lists."""

    @property
    def length(self) -> int: ...


class Lookup(dict[str, _T]):
    """The methods of dict have a type variable of this name."""

    @classmethod
    def empty(cls) -> Self: ...


class Stream:
    async def __aenter__(self) -> Self: ...

    async def __aexit__(self, *error: object) -> None: ...


class Both(Stream):
    """Its enter() is that of its base."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...


class Steps(AsyncIterator[int], Iterator[int]):
    def __next__(self) -> int: ...

    async def __anext__(self) -> int: ...


class Holder(Generic[S]):
    """Its argument is a Shape."""


class Loose(Holder[T]):
    """Any type is an argument of this one."""


class Named(Protocol):
    """A static method is not what an object has."""

    @staticmethod
    def make() -> str: ...

    def name(self) -> str: ...


@overload
def connect(name: str, uri: bool = False, *, commit: bool = True) -> Tree: ...
@overload
def connect(name: str, factory: type[Shape], uri: bool = False, *, commit: bool = True) -> Shape: ...
def connect(name, *args, **options): ...


class Failure(Exception):
    """What every exception has stays what it is."""

    args: tuple[str, int]
    errors: list[str]
    code: int
