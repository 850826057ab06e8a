from reserved import Map, Set, string, Promise
from reserved import Set as Other


class Local:
    a: Map
    b: Set


class PythonError(Promise): ...


def f(a: string, b: Other) -> Local: ...
