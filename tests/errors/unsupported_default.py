def area(width: float, height: float = None) -> float:
#                              ^^^^^ unsupported-default: Default None of 'height' in 'area' does not fit its type
    return width * (height or width)
