def everything(a, b=1):
    return a


def parameter(a, b: int) -> int: ...


def result(a: int):
    return a


def no_parameters(): ...


class Loose:
    size = compute()
    count = 3

    def __init__(self, a):
        self.a = a

    def method(self, b): ...

    @property
    def prop(self): ...


def _private(a): ...
