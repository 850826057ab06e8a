from solids import Cube, join

from .bench import build

__all__ = ["Cube", "build", "join"]
