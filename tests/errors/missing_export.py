__all__ = ["area", "perimeter"]
#                  ^^^^^^^^^^^ missing-export: 'perimeter' is in __all__ but the module does not define it


def area(width: float) -> float:
    return width
