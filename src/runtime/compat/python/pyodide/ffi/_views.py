"""A JavaScript object's properties as a dict-like view, without copying them."""

from collections.abc import Iterator, MutableMapping
from typing import Any

from . import _operations as ops
from ._maps import property_of
from ._operations import missing, run
from ._proxy import JsProxy


class ObjectMap(MutableMapping[str, Any]):
    """The properties of an object by name. `hereditary`: those that are read are shown so too."""

    def __init__(self, value: JsProxy, hereditary: bool) -> None:
        self._value = value
        self._hereditary = hereditary

    def __getitem__(self, key: str) -> Any:
        return self._shown(property_of(self._value, key))

    def __setitem__(self, key: str, item: Any) -> None:
        run(ops.SET_ITEM, self._value, key, item)

    def __delitem__(self, key: str) -> None:
        if run(ops.DELETE_ITEM, self._value, key) is missing:
            raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(run(ops.KEYS, self._value))

    def __len__(self) -> int:
        return len(run(ops.KEYS, self._value))

    def __contains__(self, key: object) -> bool:
        return key in run(ops.KEYS, self._value)

    def __repr__(self) -> str:
        return repr(self._value)

    def to_py(self, **options: Any) -> Any:
        return self._value.to_py(**options)

    def _shown(self, value: Any) -> Any:
        is_plain = isinstance(value, JsProxy) and run(ops.CONSTRUCTOR_NAME, value) == "Object"
        return ObjectMap(value, True) if self._hereditary and is_plain else value


class _JsonObject(ObjectMap):
    def _shown(self, value: Any) -> Any:
        return json_view(value)


class _JsonArray:
    """An array whose items are views as well."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def __len__(self) -> int:
        return len(self._value)

    def __getitem__(self, index: Any) -> Any:
        return json_view(self._value[index])

    def __setitem__(self, index: Any, item: Any) -> None:
        self._value[index] = item

    def __iter__(self) -> Iterator[Any]:
        return (json_view(item) for item in self._value)

    def __repr__(self) -> str:
        return repr(self._value)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._value, name)


def json_view(value: Any) -> Any:
    """An object of what JSON has as dicts and lists that show the original."""
    from ._arrays import JsArray

    if isinstance(value, JsArray):
        return _JsonArray(value)
    is_plain = isinstance(value, JsProxy) and not callable(value)
    return _JsonObject(value, True) if is_plain else value
