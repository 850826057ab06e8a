"""Constants are read once, at import."""

from dataclasses import dataclass
from typing import Annotated, Final, Literal

VERSION = "1.2.3"
LIMIT: Final = 10
RATIO: float = 3
DEBUG = False
NOTHING: None = None
MODE: Final[Literal["fast", "slow"]] = "fast"
HUGE: Annotated[int, "bigint"] = 2**100
NAMES: list[str] = ["a", "é", "🐍"]
TABLE: dict[str, tuple[int, float]] = {"x": (1, 0.5)}
RAW: bytes = b"\x00\xff"
PRIMES: frozenset[int] = frozenset({2, 3, 5})
MAYBE: int | None = None


@dataclass
class Point:
    x: int
    y: int


ORIGIN: Point = Point(0, 0)
_PRIVATE = 1


def change_limit(value: int) -> None:
    global LIMIT
    LIMIT = value  # type: ignore[misc]


def limit() -> int:
    return LIMIT
