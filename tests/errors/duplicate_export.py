__all__ = ["area", "scale", "area"]
#                           ^^^^^^ duplicate-export: Name 'area' is in '__all__' twice


def area(width: float) -> float:
    return width


def scale(width: float) -> float:
    return width
