"""No annotations: values cross by their own type."""

from collections import namedtuple

Pair = namedtuple("Pair", ["left", "right"])


def echo(value):
    return value


def type_name(value):
    return type(value).__name__


def add(a, b=10):
    return a + b


def make(kind):
    if kind == "set":
        return {1, 2}
    if kind == "frozenset":
        return frozenset({"a"})
    if kind == "tuple":
        return (1, "a", None)
    if kind == "dict":
        return {"a": [1, {"b": b"c"}]}
    if kind == "int dict":
        return {1: "a", 2: "b"}
    if kind == "mixed dict":
        return {"a": 1, 2: "b"}
    if kind == "big":
        return 2**70
    if kind == "surrogate":
        return "\ud800"
    if kind == "object":
        return _Opaque()
    if kind == "function":
        return lambda value: value + 1
    return None


class _Opaque:
    def __init__(self):
        self.touched = 0


def touch(thing):
    thing.touched += 1
    return thing.touched


def same_thing(a, b):
    return a is b


def identity(value):
    return value


def call(function, value):
    return function(value)


def half_annotated(count: int, thing) -> str:
    return f"{thing}" * count
