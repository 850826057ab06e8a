"""Conversions of whole structures, with or without converters of the caller's."""

from collections.abc import Callable
from typing import Any

from . import _operations as ops
from ._operations import run, run_deep
from ._proxy import JsProxy
from ._values import ConversionError


def to_js(
    obj: Any,
    /,
    *,
    depth: int = -1,
    pyproxies: Any = None,
    create_pyproxies: bool = True,
    dict_converter: Callable[[Any], Any] | None = None,
    default_converter: Callable[[Any, Any, Any], Any] | None = None,
    eager_converter: Callable[[Any, Any, Any], Any] | None = None,
) -> Any:
    """A JavaScript value with the contents of a Python one.

    Lists and tuples become Arrays, dicts objects (or what `dict_converter` makes of an Array of
    entries), sets Sets, buffers typed arrays. `eager_converter` is asked about everything but
    scalars, `default_converter` about what has no conversion; the rest become proxies, which are
    added to `pyproxies`, or raise ConversionError.
    """
    if pyproxies is None and default_converter is None and eager_converter is None:
        if dict_converter is None or dict_converter == run(ops.GLOBAL).Object.fromEntries:
            return run_deep(ops.IDENTITY, None, obj, depth, create_pyproxies)
    converter = _ToJs(pyproxies, create_pyproxies, dict_converter, default_converter, eager_converter)
    return converter.convert(obj, depth)


class _ToJs:
    def __init__(
        self,
        pyproxies: Any,
        create_pyproxies: bool,
        dict_converter: Any,
        default_converter: Any,
        eager_converter: Any,
    ) -> None:
        self._pyproxies = pyproxies
        self._create_pyproxies = create_pyproxies
        self._dict_converter = dict_converter
        self._default_converter = default_converter
        self._eager_converter = eager_converter
        self._made: dict[int, Any] = {}
        self._js = run(ops.GLOBAL)

    def convert(self, value: Any, depth: int) -> Any:
        if value is None or isinstance(value, (bool, int, float, str, JsProxy)):
            return value
        if depth == 0:
            return self._proxy(value)
        if id(value) in self._made:
            return self._made[id(value)]
        if self._eager_converter is not None:
            return self._eager_converter(value, self._after_eager(value, depth), self._cache)
        return self._by_type(value, depth)

    def _by_type(self, value: Any, depth: int) -> Any:
        if isinstance(value, (list, tuple)):
            return self._fill(value, self._js.Array.new(), "push", value, depth)
        if isinstance(value, dict):
            return self._dict(value, depth)
        if isinstance(value, set):
            return self._fill(value, self._js.Set.new(), "add", value, depth)
        if isinstance(value, (bytes, bytearray, memoryview)) or _is_buffer(value):
            return run_deep(ops.IDENTITY, None, value, depth, False)
        if self._default_converter is not None:
            return self._default_converter(value, lambda v: self.convert(v, depth), self._cache)
        return self._proxy(value)

    def _fill(self, source: Any, target: Any, method: str, items: Any, depth: int) -> Any:
        self._made[id(source)] = target
        for item in items:
            run(ops.METHOD, target, method, self.convert(item, depth - 1))
        return target

    def _dict(self, value: dict[Any, Any], depth: int) -> Any:
        if self._dict_converter is None:
            target = self._made[id(value)] = self._js.Object.new()
            for key, item in value.items():
                run(ops.SET_ITEM, target, key, self.convert(item, depth - 1))
            return target
        entries = self._js.Array.new()
        for key, item in value.items():
            run(ops.METHOD, entries, "push", self._js.Array.of(key, self.convert(item, depth - 1)))
        converted = self._made[id(value)] = self._dict_converter(entries)
        return converted

    def _proxy(self, value: Any) -> Any:
        if not self._create_pyproxies:
            raise ConversionError(f"No conversion known for {value!r}.")
        proxy = create_proxy(value)
        if self._pyproxies is not None:
            self._pyproxies.append(proxy)
        return proxy

    def _after_eager(self, current: Any, depth: int) -> Callable[[Any], Any]:
        """What an eager converter calls: for the value that it was asked about, without asking again."""
        return lambda value: (
            self._by_type(value, depth) if value is current else self.convert(value, depth)
        )

    def _cache(self, source: Any, made: Any) -> None:
        self._made[id(source)] = made


def _is_buffer(value: Any) -> bool:
    try:
        memoryview(value).release()
    except TypeError:
        return False
    return True


def to_py_with(value: Any, depth: int, default_converter: Callable[[Any, Any, Any], Any]) -> Any:
    """JsProxy.to_py() where `default_converter` is asked about what has no conversion."""
    return _ToPy(default_converter).convert(value, depth)


class _ToPy:
    def __init__(self, default_converter: Callable[[Any, Any, Any], Any]) -> None:
        self._default_converter = default_converter
        self._made: dict[int, Any] = {}

    def convert(self, value: Any, depth: int) -> Any:
        if not isinstance(value, JsProxy) or depth == 0:
            return value
        if value.js_id in self._made:
            return self._made[value.js_id]
        name = run(ops.CONSTRUCTOR_NAME, value)
        made: Any
        if name == "Array":
            made = self._made[value.js_id] = []
            made.extend(self.convert(item, depth - 1) for item in value)
        elif name == "Object":
            made = self._made[value.js_id] = {}
            for key in run(ops.KEYS, value):
                made[key] = self.convert(run(ops.ITEM, value, key), depth - 1)
        elif name == "Map":
            made = self._made[value.js_id] = {}
            for key, item in value.items():
                made[key] = self.convert(item, depth - 1)
        elif name == "Set":
            made = self._made[value.js_id] = set(value)
        else:
            made = run(ops.TO_PYTHON, value, 1)
            if isinstance(made, JsProxy):
                return self._default_converter(value, lambda v: self.convert(v, depth), self._cache)
        return made

    def _cache(self, source: JsProxy, made: Any) -> None:
        self._made[source.js_id] = made


def create_proxy(obj: Any, /, *, capture_this: bool = False, roundtrip: bool = True) -> Any:
    """A proxy of a Python object for JavaScript, which lives until its destroy().

    With `capture_this` a function gets JavaScript's `this` as its first argument.
    """
    return run(ops.PROXY, obj, False, roundtrip, capture_this)


def create_once_callable(obj: Callable[..., Any], /, *, _may_syncify: bool = False) -> Any:
    """A proxy of a function that can be called once and is destroyed by that."""
    return run(ops.PROXY, obj, True, True, False)


def destroy_proxies(pyproxies: Any, /) -> None:
    """Destroys the proxies in an Array, such as to_js() filled."""
    for proxy in pyproxies:
        proxy.destroy()
