def before(x: int) -> int:
    return x


def middle(x: fine here) -> int:
    return x


def after(x: int) -> int:
    return x
