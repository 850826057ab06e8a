def good(a: int) -> int: ...


def bad(a: int:
    return a
