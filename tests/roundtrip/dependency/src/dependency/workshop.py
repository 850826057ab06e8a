from collections.abc import Sequence

import solids
from markdown_it import MarkdownIt
from markdown_it.token import Token
from solids.cube import CrackedError


class Box(solids.Cube):
    """A cube of the project's own."""

    def __init__(self, edge: float, content: str) -> None:
        super().__init__(edge)
        self.content = content


class BoxError(CrackedError):
    pass


def build(edge: float) -> solids.Cube:
    return solids.Cube(edge)


def paint(face: solids.Face, color: str) -> solids.Face:
    return solids.Face(face.edge, color)


def total_volume(parts: Sequence[solids.Solid]) -> float:
    return sum(part.volume() for part in parts)


def parse(text: str) -> list[Token]:
    return MarkdownIt("commonmark").parse(text)


def broken_face() -> solids.Face:
    return "a face"  # type: ignore[return-value]


def broken_box() -> None:
    raise BoxError("the lid is off", 1)
