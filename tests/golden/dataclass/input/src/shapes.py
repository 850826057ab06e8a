import dataclasses
from dataclasses import dataclass, field
from typing import ClassVar

from base import Named


@dataclass
class Point:
    x: float
    y: float


@dataclass(frozen=True)
class Label(Named):
    """A label.

    Attributes:
        text: What it says.
    """

    text: str = ""
    points: list[Point] = field(default_factory=list)
    size: int = field(default=12)
    length: int = field(init=False, default=0)
    count: ClassVar[int] = 0

    def __post_init__(self) -> None: ...


@dataclasses.dataclass
class Sheet:
    """Has no default, but holds a Label, which has."""

    label: Label
    parent: "Sheet | None"


@dataclass
class Counter:
    """Has a method of its own, so it crosses by reference."""

    value: int = 0
    _secret: int = 0

    def add(self, by: int) -> None: ...


def move(point: Point, by: Point) -> Point: ...


def sheets(all: list[Sheet], start: Counter) -> Label: ...
