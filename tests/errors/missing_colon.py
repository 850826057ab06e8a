class Point
#          ^ syntax-error: Missing ':' after 'class'
    x: int


def area(width: float, height: float) -> float
#                                             ^ syntax-error: Missing ':' after 'def'
    return width * height


def scale(width: float, factor) -> float:
#                       ^^^^^^ missing-annotation: Parameter 'factor' of 'scale' has no annotation, so it is unknown in TypeScript
    return width * factor
