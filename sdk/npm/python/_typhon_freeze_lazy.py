"""Modules of the standard library that others of it import, though few programs run what uses them.

In a stored program they stand empty until somebody asks for an attribute: asyncio imports sockets, TLS
and processes, and inspect the compiler's syntax trees. What the program or its packages import
themselves is there from the start.
"""

import sys

import _typhon_freeze_watch as watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType, ModuleType
    from typing import Any

_Module = type(sys)


def _extract_stack(frame: "FrameType | None" = None, limit: int | None = None) -> "Any":
    load(sys.modules["traceback"])
    return sys.modules["traceback"].extract_stack(frame or sys._getframe(1), limit)


# With each, what others read of it while they are imported themselves.
_HELD_BACK: "dict[str, dict[str, Any]]" = {
    "ast": {},
    "asyncio.sslproto": {},
    "asyncio.staggered": {},
    "asyncio.trsock": {},
    "concurrent.futures": {
        name: name for name in ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED")
    },
    "dis": {
        "COMPILER_FLAG_NAMES": {
            1: "OPTIMIZED",
            2: "NEWLOCALS",
            4: "VARARGS",
            8: "VARKEYWORDS",
            16: "NESTED",
            32: "GENERATOR",
            64: "NOFREE",
            128: "COROUTINE",
            256: "ITERABLE_COROUTINE",
            512: "ASYNC_GENERATOR",
        }
    },
    "inspect": {},
    "ipaddress": {},
    "locale": {},
    "selectors": {},
    "socket": {"AF_INET6": 10, "AF_UNSPEC": 0, "AI_PASSIVE": 1, "SOCK_STREAM": 1, "TCP_NODELAY": 1},
    "ssl": {},
    "subprocess": {"PIPE": -1},
    "tokenize": {},
    "traceback": {"extract_stack": _extract_stack},
}


class LazyModule(_Module):
    """Loaded when an attribute is asked for that is not there, or one is set."""

    def __getattr__(self, name: str) -> "Any":
        if name.startswith("__") and name != "__all__":  # the import system asks for these
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        load(self)
        return getattr(self, name)

    def __setattr__(self, name: str, value: "Any") -> None:
        if not name.startswith("__") and not isinstance(value, _Module):  # a module of a package
            load(self)
        _Module.__setattr__(self, name, value)

    def __dir__(self) -> "Iterator[str]":
        load(self)
        return dir(self)


def load(module: "Any") -> None:
    """Makes an ordinary module of a lazy one."""
    if type(module) is not LazyModule:
        return
    module.__class__ = _Module
    try:
        module.__spec__.loader.exec_module(module)
    except BaseException:
        module.__class__ = LazyModule
        raise


class Holder:
    """A finder that leaves these modules empty when a module of the library imports them."""

    def __init__(self) -> None:
        # The runtime's own snapshot is for programs that are not known yet.
        self._has_program = "/site-packages" in sys.path
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, path: "Any", target: "Any" = None) -> "Any":
        if name not in _HELD_BACK or not self._has_program or not _is_imported_by_library():
            return None
        spec = sys.meta_path[-1].find_spec(name, path, target)  # the one that looks at sys.path
        if spec is not None:
            self._loader = spec.loader
            spec.loader = self
        return spec

    def create_module(self, spec: "Any") -> "ModuleType":
        return LazyModule(spec.name)

    def exec_module(self, module: "ModuleType") -> None:
        module.__loader__ = module.__spec__.loader = self._loader
        module.__dict__.update(_HELD_BACK[module.__name__])

    def end(self) -> None:
        """Loads what modules of the program and its packages have imported by name."""
        for module in [*sys.modules.values()]:
            # Not by attribute: pyodide would be loaded for it.
            names = getattr(module, "__dict__", {})
            if watch.is_of_program(str(names.get("__file__"))):
                for value in [*names.values()]:
                    load(value)
        sys.meta_path.remove(self)


def held_back() -> "set[str]":
    """The names of the modules that are still empty."""
    return {name for name, module in sys.modules.items() if type(module) is LazyModule}


def _is_imported_by_library() -> bool:
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(("<frozen import", __file__)):
        frame = frame.f_back
    return frame.f_code.co_filename.startswith("/lib/")
