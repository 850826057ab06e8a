"""Containers of JavaScript by what they can do; Map and what works like one."""

from collections.abc import ItemsView, Iterator, KeysView, MutableMapping, ValuesView
from typing import Any

from . import _operations as ops
from ._iteration import JsIterable
from ._operations import missing, run
from ._proxy import JsProxy


class Sized(JsProxy):
    __slots__ = ()

    def __len__(self) -> int:
        return run(ops.SIZE, self)


class Testable(JsProxy):
    __slots__ = ()

    def __contains__(self, key: object) -> bool:
        return run(ops.METHOD, self, "has", key)


class Including(JsProxy):
    __slots__ = ()

    def __contains__(self, item: object) -> bool:
        return run(ops.METHOD, self, "includes", item)


class Gettable(JsProxy):
    __slots__ = ()

    def __getitem__(self, key: Any) -> Any:
        value = run(ops.METHOD, self, "get", key)
        if value is None and not (hasattr(self, "has") and self.has(key)):
            raise KeyError(key)
        return value


class JsMap(Testable, Gettable, JsIterable, Sized):
    """Anything with get, has and size that can be iterated, as collections.abc.Mapping."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        return iter(run(ops.METHOD, self, "keys"))

    def keys(self) -> KeysView[Any]:
        return KeysView(self)

    def values(self) -> ValuesView[Any]:
        return ValuesView(self)

    def items(self) -> ItemsView[Any, Any]:
        return ItemsView(self)

    def get(self, key: Any, default: Any = None) -> Any:
        return self[key] if key in self else default


class JsMutableMap(JsMap):
    """The same with set, as collections.abc.MutableMapping."""

    __slots__ = ()

    def __setitem__(self, key: Any, value: Any) -> None:
        run(ops.METHOD, self, "set", key, value)

    def __delitem__(self, key: Any) -> None:
        if not run(ops.METHOD, self, "delete", key):
            raise KeyError(key)

    def clear(self) -> None:
        run(ops.METHOD, self, "clear")

    # What the mixins compare a missing default with, under the name they see it by.
    _MutableMapping__marker = MutableMapping._MutableMapping__marker  # type: ignore[attr-defined]
    pop = MutableMapping.pop
    popitem = MutableMapping.popitem
    setdefault = MutableMapping.setdefault
    update = MutableMapping.update


def property_of(value: JsProxy, key: Any) -> Any:
    """The property of exactly this name; KeyError when there is none."""
    found = run(ops.ITEM, value, key)
    if found is missing:
        raise KeyError(key)
    return found
