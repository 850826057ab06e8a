import types

__all__ = [name for name in dir(types)]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsupported-all: List '__all__' takes names from '[name for name in dir(types)]', which only running the file would tell


def area(width: float) -> float:
    return width
