from __future__ import annotations

from dataclasses import dataclass


class CrackedError(ValueError):
    def __init__(self, message: str, depth: int) -> None:
        super().__init__(message)
        self.depth = depth


@dataclass
class Face:
    edge: float
    color: str = "white"


class Solid:
    def __init__(self, name: str) -> None:
        self.name = name

    def volume(self) -> float:
        return 0.0


class Cube(Solid):
    def __init__(self, edge: float) -> None:
        super().__init__("cube")
        self.edge = edge

    def volume(self) -> float:
        return self.edge**3

    def faces(self) -> list[Face]:
        return [Face(self.edge) for _ in range(6)]

    def crack(self) -> None:
        raise CrackedError("cracked", 3)
