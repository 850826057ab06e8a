"""Optional values, as `… | null`."""

from dataclasses import dataclass
from typing import Any, Optional, Union


@dataclass
class Node:
    value: int
    next: Optional["Node"]


def number(value: Optional[int]) -> Optional[int]:
    return value


def text(value: str | None) -> str | None:
    return value


def none_first(value: None | bytes) -> None | bytes:
    return value


def written_as_union(value: Union[None, bool]) -> Union[bool, None]:
    return value


def items(values: list[Optional[float]]) -> list[Optional[float]]:
    return values


def nested(
    value: dict[str, list[int | None] | None] | None,
) -> dict[str, list[int | None] | None] | None:
    return value


def chain(node: Node | None) -> Node | None:
    return node


def build_chain(length: int) -> Node | None:
    node = None
    for value in range(length, 0, -1):
        node = Node(value, node)
    return node


def with_default(value: int | None = 5) -> int | None:
    return value


def find(values: list[str], wanted: str) -> int | None:
    return values.index(wanted) if wanted in values else None


def wrong() -> int | None:
    result: Any = "x"
    value: int | None = result
    return value
