def area(width, height: float) -> float:
    return width * height
