"""Values in values, in any depth, wherever a value can be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple, NotRequired, TypedDict


class Color(Enum):
    RED = "red"
    BLUE = "blue"


class Span(NamedTuple):
    first: date
    last: date


class Note(TypedDict):
    text: str
    tags: NotRequired[set[str]]


@dataclass
class Leaf:
    color: Color
    prices: list[Decimal] = field(default_factory=list)


@dataclass
class Branch:
    leaves: dict[str, list[Leaf]]
    spans: tuple[Span, ...] = ()
    notes: dict[int, Note | None] = field(default_factory=dict)
    below: "list[Branch] | None" = None


Deep = list[dict[str, tuple[int, set[str], dict[tuple[int, str], list[float | None]]]]]
Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


class Holder:
    """By reference, with nested values in its attributes."""

    def __init__(self, branch: Branch) -> None:
        self.branch = branch
        self.table: dict[str, list[Branch]] = {"only": [branch]}

    @property
    def leaves(self) -> list[list[Leaf]]:
        return list(self.branch.leaves.values())

    def change(self, by: Callable[[Branch, Deep], tuple[Branch, Deep]], deep: Deep) -> Deep:
        self.branch, changed = by(self.branch, deep)
        return changed


class Nested(Exception):
    def __init__(self, branches: list[Branch], holders: dict[str, list[Holder]]) -> None:
        super().__init__("nested")
        self.branches = branches
        self.holders = holders


def echo_deep(value: Deep) -> Deep:
    for table in value:
        for number, words, items in table.values():
            assert type(number) is int and type(words) is set and type(items) is dict
            assert all(type(key) is tuple for key in items)
    return value


def echo_branch(value: Branch) -> Branch:
    assert all(type(leaf) is Leaf for leaves in value.leaves.values() for leaf in leaves)
    assert all(type(leaf.color) is Color for leaves in value.leaves.values() for leaf in leaves)
    assert all(type(span) is Span and type(span.first) is date for span in value.spans)
    return value


def echo_json(value: Json) -> Json:
    return value


def echo_holders(value: dict[str, list[Holder | None]]) -> dict[str, list[Holder | None]]:
    return value


def functions(value: list[Callable[[int], list[int]]]) -> dict[str, Callable[[int], list[int]]]:
    return {str(place): function for place, function in enumerate(value)}


def apply_all(functions: dict[str, list[Callable[[list[Leaf]], dict[str, Leaf]]]]) -> list[str]:
    leaves = [Leaf(Color.RED), Leaf(Color.BLUE, [Decimal("1.50")])]
    return [
        f"{name} {key} {leaf.color.name} {leaf.prices}"
        for name, each in functions.items()
        for function in each
        for key, leaf in function(leaves).items()
    ]


def rows(values: Iterator[list[Branch]]) -> Iterator[dict[str, int]]:
    for branches in values:
        yield {str(place): len(branch.leaves) for place, branch in enumerate(branches)}


def fail(branch: Branch) -> None:
    raise Nested([branch], {"a": [Holder(branch)]})


def deeper(depth: int) -> Json:
    value: Json = "end"
    for _ in range(depth):
        value = [value]
    return value


def itself() -> Any:
    value: list[Any] = []
    value.append({"again": value})
    return value


def itself_typed() -> Branch:
    branch = Branch({})
    branch.below = [branch]
    return branch


def broken() -> Branch:
    value: Any = "nothing"
    return Branch({"a": [Leaf(Color.RED), Leaf(Color.RED, [Decimal(1), value])]})
