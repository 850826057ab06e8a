"""A package that is installed, as far as this project knows."""

from ._base import Solid
from .cube import Cube, Face

__all__ = ["Cube", "Face", "Solid", "join"]


def join(first: Solid, second: Solid) -> Solid:
    """Glue two solids together."""
    return first


def never_asked_for(x: int) -> int:
    return x
