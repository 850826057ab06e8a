"""JsProxy: any JavaScript value that is no scalar."""

from typing import Any, Never

from _typhon_compat import CallableBase, ProxyBase, number

from . import _operations as ops
from ._operations import run, run_deep


class JsProxy(ProxyBase):
    """A JavaScript object. Its properties are attributes, its functions can be called."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]  # equality is JavaScript's

    def __new__(cls, *args: Any, **keywords: Any) -> Never:
        raise TypeError(f"{cls.__name__} cannot be instantiated.")

    @property
    def __path__(self) -> list[str]:
        """A JavaScript object that was imported is a package of what is in it."""
        from ._modules import spec_of

        spec_of(self)
        return []

    @property
    def __spec__(self) -> Any:
        from ._modules import spec_of

        return spec_of(self)

    @property
    def __name__(self) -> str:
        from ._modules import spec_of

        return spec_of(self).name

    @property
    def js_id(self) -> int:
        return number(self)

    @property
    def typeof(self) -> str:
        return run(ops.TYPEOF, self)

    def __repr__(self) -> str:
        return run(ops.TEXT, self)

    __str__ = __repr__

    def __bool__(self) -> bool:
        return run(ops.TRUTH, self)

    def __eq__(self, other: object) -> bool:
        # A function that was read as an attribute is bound, and a proxy of its own.
        return isinstance(other, ProxyBase) and number(self) == number(other)

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *run(ops.NAMES, self)})

    def to_py(self, *, depth: int = -1, default_converter: Any = None) -> Any:
        if default_converter is not None:
            from ._convert import to_py_with

            return to_py_with(self, depth, default_converter)
        return run(ops.TO_PYTHON, self, depth)

    def object_keys(self) -> Any:
        return _global().Object.keys(self)

    def object_values(self) -> Any:
        return _global().Object.values(self)

    def object_entries(self) -> Any:
        return _global().Object.entries(self)

    def as_object_map(self, *, hereditary: bool = False) -> Any:
        from ._views import ObjectMap

        return ObjectMap(self, hereditary)

    def as_py_json(self) -> Any:
        from ._views import json_view

        return json_view(self)

    def to_weakref(self) -> Any:
        return _global().WeakRef.new(self)


class JsCallable(JsProxy, CallableBase):
    """A function or class of JavaScript. Keyword arguments become one object at the end."""

    __slots__ = ()

    def new(self, *args: Any, **keywords: Any) -> Any:
        if keywords:
            args = (*args, _record(keywords))
        return run(ops.CONSTRUCT, self, *args)


class JsDoubleProxy(JsProxy):
    """What create_proxy() makes: a proxy of a Python object that stays one in Python."""

    __slots__ = ()

    def unwrap(self) -> Any:
        return run(ops.UNWRAP, self)

    def destroy(self) -> None:
        run(ops.DESTROY, self)


def _record(items: dict[str, Any]) -> Any:
    """A JavaScript object with the values as they cross one by one."""
    return run_deep(ops.IDENTITY, None, items, 1, True)


def _global() -> Any:
    return run(ops.GLOBAL)
