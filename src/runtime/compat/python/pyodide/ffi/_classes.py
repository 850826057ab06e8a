"""One class for each combination of what a JavaScript value can do, made when the first one comes."""

import functools
from typing import Any

from . import _arrays, _iteration, _maps, _promises
from ._buffers import JsBuffer, JsTypedArray
from ._proxy import JsCallable, JsDoubleProxy, JsProxy

# The bits of src/loader/compat/traits.ts, in their order.
(
    _CALLABLE, _ITERABLE, _ITERATOR, _SIZED, _GET, _SET, _HAS, _INCLUDES, _ARRAY, _ARRAY_LIKE,
    _BUFFER, _PROMISE, _ASYNC_ITERABLE, _ASYNC_ITERATOR, _GENERATOR, _ASYNC_GENERATOR,
    _DOUBLE_PROXY, _RESPONSE,
) = (1 << bit for bit in range(18))  # fmt: skip

# What a value must be able to do for a base class, the most special first.
_BASES: tuple[tuple[int, type], ...] = (
    (_DOUBLE_PROXY, JsDoubleProxy),
    (_ARRAY, _arrays.JsArray),
    (_BUFFER | _ARRAY_LIKE, JsTypedArray),
    (_BUFFER, JsBuffer),
    (_ARRAY_LIKE, _arrays.ArrayLike),
    (_GET | _SET | _HAS | _SIZED | _ITERABLE, _maps.JsMutableMap),
    (_GET | _HAS | _SIZED | _ITERABLE, _maps.JsMap),
    (_PROMISE, _promises.JsPromise),
    (_GENERATOR, _iteration.JsGenerator),
    (_ASYNC_GENERATOR, _iteration.JsAsyncGenerator),
    (_ASYNC_ITERATOR, _iteration.JsAsyncIterator),
    (_ASYNC_ITERABLE, _iteration.JsAsyncIterable),
    (_ITERATOR, _iteration.JsIterator),
    (_ITERABLE, _iteration.JsIterable),
    (_HAS, _maps.Testable),
    (_INCLUDES, _maps.Including),
    (_GET, _maps.Gettable),
    (_SIZED, _maps.Sized),
    (_CALLABLE, JsCallable),
)


@functools.cache
def class_for(traits: int) -> type:
    """The class of proxies for values with these traits."""
    bases = _without_inherited(base for needs, base in _BASES if traits & needs == needs)
    name = "JsFetchResponse" if traits & _RESPONSE else "JsProxy"
    space: dict[str, Any] = {"__slots__": (), "__module__": "pyodide.ffi"}
    if traits & _RESPONSE:
        from ._response import JsFetchResponse

        bases = (JsFetchResponse, *bases)
    return type(name, (*bases, JsProxy) if JsProxy not in bases else bases, space)


def _without_inherited(found: Any) -> tuple[type, ...]:
    """Leaves out classes that an earlier one derives from."""
    bases: list[type] = []
    for base in found:
        if not any(issubclass(earlier, base) for earlier in bases):
            bases.append(base)
    return tuple(bases)
