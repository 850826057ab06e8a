"""JavaScript functions called from Python, and Python functions called from JavaScript."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Optional

LOG: list[str] = []
KEPT: list[Callable[[int], int]] = []


@dataclass
class Point:
    x: float
    y: float


class Button:
    """Keeps its listeners, as a widget does."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[str], None]] = []

    def on_click(self, listener: Callable[[str], None]) -> None:
        self._listeners.append(listener)

    def off(self, listener: Callable[[str], None]) -> bool:
        if listener not in self._listeners:
            return False
        self._listeners.remove(listener)
        return True

    def click(self, name: str) -> int:
        for listener in list(self._listeners):
            listener(name)
        return len(self._listeners)


def apply(function: Callable[[int], int], value: int) -> int:
    return function(value)


def map_all(function: Callable[[str, int], str], values: list[str]) -> list[str]:
    return [function(value, index) for index, value in enumerate(values)]


def sum_calls(function: Callable[[], float], times: int) -> float:
    return sum(function() for _ in range(times))


def move(function: Callable[[Point], Point], points: list[Point]) -> list[Point]:
    moved = [function(point) for point in points]
    assert all(type(point) is Point for point in moved)
    return moved


def sort_by(key: Callable[[str], float], values: list[str]) -> list[str]:
    return sorted(values, key=key)


def maybe(function: Optional[Callable[[int], int]], value: int) -> int:
    return value if function is None else function(value)


def all_results(functions: list[Callable[[int], int]], value: int) -> list[int]:
    return [function(value) for function in functions]


def keep(function: Callable[[int], int]) -> None:
    KEPT.append(function)


def call_kept(value: int) -> int:
    return KEPT[-1](value)


def give_back() -> Callable[[int], int]:
    return KEPT[-1]


def drop_kept() -> int:
    count = len(KEPT)
    KEPT.clear()
    gc.collect()
    return count


def adder(amount: int) -> Callable[[int], int]:
    def add(value: int) -> int:
        return value + amount

    return add


def same_function(function: Callable[[int], int]) -> Callable[[int], int]:
    return function


def compose(outer: Callable[[int], int], inner: Callable[[int], int]) -> Callable[[int], int]:
    return lambda value: outer(inner(value))


def with_cleanup(function: Callable[[], None]) -> None:
    LOG.append("enter")
    try:
        function()
    finally:
        LOG.append("finally")


def log() -> list[str]:
    entries = list(LOG)
    LOG.clear()
    return entries


def recover(function: Callable[[], int], default: int) -> int:
    try:
        return function()
    except Exception:
        return default


def recurse(
    function: Callable[[int, list[str]], list[str]], depth: int, values: list[str]
) -> list[str]:
    """Calls back with arguments of its own while its own are alive."""
    before = list(values)
    result = function(depth, values)
    assert values == before
    return [*values, *result]


def typed_wrong(kind: str) -> Callable[[int], int]:
    values: dict[str, Any] = {"not callable": 7, "bad result": lambda value: str(value)}
    result: Callable[[int], int] = values[kind]
    return result


def bad_argument(function: Callable[[int], int]) -> int:
    argument: Any = "seven"
    return function(argument)
