def area(width: float) -> float:
return width
#^^^^^^ syntax-error: Expected an indented line after 'def'


def scale(width: float) -> float:
        result = width
    return result
#   ^^^^^^ syntax-error: Indentation matches no line above
