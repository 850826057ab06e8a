from dataclasses import dataclass
from enum import Enum
from typing import Literal, NamedTuple, TypedDict


class Kind(Enum):
    CIRCLE = "circle"
    SQUARE = "square"


@dataclass
class Circle:
    radius: float
    kind: Literal["circle"] = "circle"


@dataclass
class Square:
    side: float
    kind: Literal["square"] = "square"


class Done(TypedDict):
    ok: Literal[True]
    value: int


class Failed(TypedDict):
    ok: Literal[False]
    reason: str


class Move(NamedTuple):
    op: Literal["move"]
    by: int


class Stop(NamedTuple):
    op: Literal["stop"]


Shape = Circle | Square


def area(shape: Shape) -> float: ...


def largest(shapes: list[Shape]) -> Shape | None: ...


def run(text: str) -> Done | Failed: ...


def parse(text: str) -> list[Move | Stop]: ...
