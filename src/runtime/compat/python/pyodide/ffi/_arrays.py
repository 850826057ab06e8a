"""JavaScript arrays as Python sequences."""

import operator
import sys
from collections.abc import Iterable, MutableSequence
from typing import Any

from . import _operations as ops
from ._iteration import JsIterable
from ._maps import Sized
from ._operations import run


class ArrayLike(JsIterable, Sized):
    """Values with a length and numbered items: typed arrays, node lists."""

    __slots__ = ()

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return run(ops.SLICE, self, *index.indices(len(self)))
        return run(ops.ITEM, self, _checked(index, len(self)))

    def __setitem__(self, index: Any, value: Any) -> None:
        if isinstance(index, slice):
            for at, item in zip(range(*index.indices(len(self))), value, strict=True):
                run(ops.SET_ITEM, self, at, item)
        else:
            run(ops.SET_ITEM, self, _checked(index, len(self)), value)

    def __contains__(self, value: object) -> bool:
        return any(item is value or item == value for item in self)

    def __reversed__(self) -> Any:
        return iter(self[::-1])

    def index(self, value: Any, start: int = 0, stop: int = sys.maxsize, /) -> int:
        first, last, _ = slice(start, stop).indices(len(self))
        for at in range(first, last):
            if self[at] == value:
                return at
        raise ValueError(f"{value!r} is not in list")

    def count(self, value: Any) -> int:
        return sum(item == value for item in self)


class JsArray(ArrayLike):
    """Array, as a MutableSequence."""

    __slots__ = ()

    def __setitem__(self, index: Any, value: Any) -> None:
        if not isinstance(index, slice):
            run(ops.SET_ITEM, self, _checked(index, len(self)), value)
            return
        start, stop, step = index.indices(len(self))
        items = list(value)
        if step == 1:
            run(ops.METHOD, self, "splice", start, max(stop - start, 0), *items)
            return
        places = range(start, stop, step)
        if len(places) != len(items):
            raise ValueError(
                f"attempt to assign sequence of size {len(items)} "
                f"to extended slice of size {len(places)}"
            )
        for at, item in zip(places, items, strict=True):
            run(ops.SET_ITEM, self, at, item)

    def __delitem__(self, index: Any) -> None:
        if isinstance(index, slice):
            places = sorted(range(*index.indices(len(self))), reverse=True)
        else:
            places = [_checked(index, len(self))]
        for at in places:
            run(ops.METHOD, self, "splice", at, 1)

    def __add__(self, other: Any) -> Any:
        from ._convert import to_js

        tail = other if isinstance(other, JsArray) else to_js(list(other), depth=1)
        return run(ops.METHOD, self, "concat", tail)

    def extend(self, items: Iterable[Any]) -> None:
        for item in list(items):
            self.push(item)

    def append(self, item: Any) -> None:
        self.push(item)

    def insert(self, index: int, item: Any) -> None:
        run(ops.METHOD, self, "splice", index, 0, item)

    def pop(self, index: int = -1) -> Any:
        if len(self) == 0:
            raise IndexError("pop from empty list")
        return run(ops.METHOD, self, "splice", _checked(index, len(self)), 1)[0]

    def reverse(self) -> None:
        run(ops.METHOD, self, "reverse")

    remove = MutableSequence.remove
    clear = MutableSequence.clear
    __iadd__ = MutableSequence.__iadd__


def _checked(index: Any, size: int) -> int:
    if not hasattr(index, "__index__"):
        kind = type(index).__name__
        raise TypeError(f"list indices must be integers or slices, not {kind}")
    at = operator.index(index)
    if at < 0:
        at += size
    if not 0 <= at < size:
        raise IndexError(index)
    return at
