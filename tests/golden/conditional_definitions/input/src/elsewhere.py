class Thing:
    size: int


def fast(x: float) -> float: ...
