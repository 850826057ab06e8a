from typing import TypeVar, Union

from hidden import Nested

T = TypeVar("T")

type Json = dict[str, Json] | list[Json] | str | int | float | bool | None
"""Whatever JSON can say."""

Tree = Union[T, list["Tree[T]"]]
_Path = tuple[str, "_Path | None"]

type Even = tuple[int, Odd] | None
type Odd = tuple[str, Even]

type Loop = Loop | int


def parse(text: str) -> Json: ...


def dump(value: Json, *more: Json) -> str: ...


def leaves(tree: Tree[int]) -> Tree[str]: ...


def walk(path: _Path) -> _Path: ...


def alternate(even: Even) -> Odd: ...


def elsewhere(nested: Nested) -> Nested: ...


def nothing(loop: Loop) -> None: ...
