__all__ = ("area", "PI")

PI = 3.14


def area(radius: float) -> float:
    return PI * radius * radius


def not_offered() -> None: ...
