def area(width: float = 1.0, height: float) -> float:
#                            ^^^^^^ syntax-error: Parameter 'height' without a default follows one with a default
    return width * height
