import enum
from enum import Enum, IntEnum, StrEnum, auto


class Color(Enum):
    """A color."""

    RED = "red"
    GREEN = "green"

    def mix(self, other: "Color") -> "Color": ...


class Level(IntEnum):
    LOW = 1
    HIGH = auto()


class Side(StrEnum):
    LEFT = auto()
    RIGHT = auto()


class Shape(enum.Enum):
    """Not distinct str or int: crosses by name."""

    POINT = (0, 0)
    LINE = (1, 0)


class _Hidden(Enum):
    A = 1


class Bits(enum.Flag):
    R = 1
    W = 2


def paint(color: Color, level: Level = Level.LOW, *, side: Side | None = None) -> Shape: ...


def hidden(value: _Hidden) -> dict[Color, int]: ...


def bits(value: Bits) -> None: ...
