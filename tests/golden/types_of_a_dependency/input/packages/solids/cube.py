from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._base import Solid

if TYPE_CHECKING:
    from .paint import Paint


@dataclass
class Face:
    edge: float
    color: str = "white"


class Cube(Solid):
    def __init__(self, edge: float) -> None:
        self.edge = edge

    def faces(self) -> list[Face]:
        return []

    def painted(self, paint: Paint) -> Cube:
        return self
