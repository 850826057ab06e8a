from solids import Cube, lighter

from .workshop import Box, BoxError, broken_face, build, broken_box, paint, parse, total_volume

__all__ = [
    "Box",
    "BoxError",
    "Cube",
    "broken_box",
    "broken_face",
    "build",
    "lighter",
    "paint",
    "parse",
    "total_volume",
]
