"""JavaScript objects that Python imports as modules."""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from _typhon_compat import number

from ._proxy import JsProxy

_registered: dict[str, Any] = {}
# By number, with the object, which stays as modules do.
_imported: dict[int, tuple[ModuleSpec, JsProxy]] = {}


def spec_of(value: JsProxy) -> ModuleSpec:
    """The spec of an object that was imported; AttributeError for any other."""
    imported = _imported.get(number(value))
    if imported is None:
        raise AttributeError("This JavaScript object is no module")
    return imported[0]


class _Loader(Loader):
    def __init__(self, value: Any) -> None:
        self._value = value

    def create_module(self, spec: ModuleSpec) -> Any:
        _imported[number(self._value)] = spec, self._value
        return self._value

    def exec_module(self, module: ModuleType) -> None:
        pass

    def is_package(self, fullname: str) -> bool:
        return True


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        parent, _, child = fullname.rpartition(".")
        if not parent:
            value = _registered.get(fullname)
        else:
            module = sys.modules.get(parent)
            value = getattr(module, child, None) if isinstance(module, JsProxy) else None
        if not isinstance(value, JsProxy):
            return None
        return ModuleSpec(fullname, _Loader(value), is_package=True)


def become_module(name: str, value: JsProxy) -> None:
    """Puts a JavaScript object in the place of the module that is being imported."""
    _imported[number(value)] = ModuleSpec(name, _Loader(value), is_package=True), value
    sys.modules[name] = value  # type: ignore[assignment]


def register_js_module(name: str, value: Any) -> None:
    """Makes a JavaScript object importable under a name."""
    if not isinstance(name, str):
        raise TypeError(f"Argument 'name' must be a str, not {type(name).__name__!r}")
    if not isinstance(value, JsProxy):
        raise TypeError(f"Argument 'value' must be a JsProxy, not {type(value).__name__!r}")
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.append(_Finder())
    _registered[name] = value


def unregister_js_module(name: str) -> None:
    """Takes back register_js_module(); what has imported it keeps it."""
    if name not in _registered:
        raise ValueError(f"Cannot unregister {name!r}: no Javascript module with that name is registered")
    del _registered[name]
    sys.modules.pop(name, None)
