"""JavaScript values in Python, and Python values in JavaScript."""

import _typhon_compat
from typhon_js import JsError as JsException

from . import _operations as _ops
from ._arrays import JsArray
from ._buffers import JsBuffer, JsTypedArray
from ._classes import class_for as _class_for
from ._convert import create_once_callable, create_proxy, destroy_proxies, to_js
from ._helpers import install as _install_helpers
from ._iteration import (
    JsAsyncGenerator,
    JsAsyncIterable,
    JsAsyncIterator,
    JsGenerator,
    JsIterable,
    JsIterator,
)
from ._maps import JsMap, JsMutableMap
from ._modules import register_js_module, unregister_js_module
from ._promises import JsPromise, PyodideFuture, can_run_sync, future_of, run_sync
from ._proxy import JsCallable, JsDoubleProxy, JsProxy
from ._response import JsFetchResponse
from ._values import ConversionError, InternalError, JsBigInt, JsNull, jsnull

__all__ = [
    "IN_PYODIDE", "ConversionError", "InternalError", "JsArray", "JsAsyncGenerator",
    "JsAsyncIterable", "JsAsyncIterator", "JsBigInt", "JsBuffer", "JsCallable",
    "JsCallableDoubleProxy", "JsDomElement", "JsDoubleProxy", "JsException", "JsFetchResponse",
    "JsGenerator", "JsIterable", "JsIterator", "JsMap", "JsMutableMap", "JsNull",
    "JsOnceCallable", "JsPromise", "JsProxy", "JsTypedArray", "JsWeakRef", "ToJsConverter",
    "can_run_sync", "create_once_callable", "create_proxy", "destroy_proxies", "jsnull",
    "register_js_module", "run_sync", "to_js", "unregister_js_module",
]  # fmt: skip

IN_PYODIDE = True

# Names for annotations; such values are plain proxies.
JsDomElement = JsProxy
JsWeakRef = JsProxy
JsCallableDoubleProxy = JsDoubleProxy
JsOnceCallable = JsDoubleProxy
ToJsConverter = object


def _attribute_of_error(self: JsException, name: str) -> object:
    """An error's own properties, such as `code`, besides what every exception has."""
    value = _ops.missing if name.startswith("__") else _ops.run(_ops.GET, self, name)
    if value is _ops.missing:
        raise AttributeError(name)
    return value


# Under the names that programs for Emscripten know.
JsException.__name__ = JsException.__qualname__ = "JsException"
JsException.__module__ = __name__
JsException.__getattr__ = _attribute_of_error  # type: ignore[attr-defined]
_typhon_compat.configure(jsnull, JsBigInt, future_of, _class_for)
_install_helpers()
