"""The least program: what a start costs when there is next to nothing to start."""


def add(a: int, b: int) -> int:
    return a + b
