"""Nothing to say about this file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Callable, Literal


@dataclass
class Point:
    x: float
    y: float = 0.0


def move(p: Point, by: Callable[[Point], Point], *, mode: Literal["fast"] = "fast") -> Point:
    return by(p)


async def count(n: Annotated[int, "bigint"], extra: Any = None) -> dict[str, list[int]] | None:
    return None
