"""Enumerations, as unions of their values."""

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum, auto
from typing import Any


class Color(Enum):
    RED = "red"
    GREEN = "green"
    DARK_BLUE = "dark blue"


class Priority(IntEnum):
    LOW = 1
    HIGH = 10
    BELOW_ZERO = -1


class Format(StrEnum):
    JSON = "json"
    CSV = "csv"


class Direction(Enum):
    """Its values are counted by Python, and known before it runs."""

    UP = auto()
    DOWN = auto()


class Planet(Enum):
    """Its values are neither str nor int, so it crosses by name."""

    MERCURY = (3.3e23, 2.4e6)
    EARTH = (5.9e24, 6.3e6)


@dataclass
class Task:
    color: Color
    priority: Priority


def color(value: Color) -> Color:
    assert isinstance(value, Color)
    return value


def member_name(value: Color) -> str:
    return value.name


def priority(value: Priority) -> Priority:
    assert isinstance(value, Priority)
    return value


def format_(value: Format) -> Format:
    assert isinstance(value, Format)
    return value


def direction(value: Direction) -> Direction:
    assert isinstance(value, Direction)
    return value


def mass(value: Planet) -> float:
    return float(value.value[0])


def planets() -> list[Planet]:
    return list(Planet)


def count(values: list[Color]) -> dict[Color, int]:
    return {color: values.count(color) for color in Color}


def totals(values: dict[Priority, float]) -> dict[Priority, float]:
    assert all(isinstance(key, Priority) for key in values)
    return values


def task(value: Task) -> Task:
    return value


def maybe(value: Color | None = None) -> Color | None:
    return value


def wrong(kind: str) -> Color:
    values: dict[str, Any] = {"value": "red", "other": Priority.LOW, "none": None}
    result: Color = values[kind]
    return result
