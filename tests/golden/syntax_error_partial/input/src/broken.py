def before(a: int) -> str:
    return str(a)


def broken(a: int -> str:
    return a


def after(b: float) -> bool:
    return b > 0
