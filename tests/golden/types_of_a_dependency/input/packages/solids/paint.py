from enum import Enum


class Paint(Enum):
    RED = "red"
    BLUE = "blue"


class PaintError(ValueError):
    pass
