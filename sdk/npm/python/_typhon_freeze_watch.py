"""What a program does with entropy, environment and JavaScript while its modules are imported."""

import os
import sys

import _typhon_snapshot
from _weakref import ref

TYPE_CHECKING = False
if TYPE_CHECKING:
    from random import Random
    from types import ModuleType
    from typing import Any


class Seeds:
    """Finds the generators that nobody gives a seed: each start gives them a new one."""

    def __init__(self) -> None:
        self._unseeded: "dict[int, ref[Random]]" = {}
        self._random: "ModuleType | None" = None
        self._hook = _AfterImport("random", self._watch)
        sys.meta_path.insert(0, self._hook)
        if module := sys.modules.get("random"):
            self._watch(module)

    def end(self) -> "list[Random]":
        sys.meta_path.remove(self._hook)
        if self._random is not None:
            self._random.Random.seed = self._original
            self._random.seed = self._random._inst.seed
        return [generator for entry in self._unseeded.values() if (generator := entry())]

    def _watch(self, random: "ModuleType") -> None:
        self._random = random
        self._original = original = random.Random.seed
        unseeded = self._unseeded

        def seed(self: "Any", a: "Any" = None, version: int = 2) -> None:
            original(self, a, version)
            if a is None:
                unseeded[id(self)] = ref(self)
            else:
                unseeded.pop(id(self), None)

        random.Random.seed = seed
        random.seed = random._inst.seed  # the module took it from the class before
        unseeded[id(random._inst)] = ref(random._inst)


class _AfterImport:
    """A finder that calls a function with a module when that has been imported for the first time."""

    def __init__(self, name: str, action: "Any") -> None:
        self._name = name
        self._action = action

    def find_spec(self, name: str, path: "Any", target: "Any" = None) -> "Any":
        if name != self._name:
            return None
        spec = sys.meta_path[-1].find_spec(name, path, target)  # the one that looks at sys.path
        if spec is not None:
            self._loader = spec.loader
            spec.loader = self
        return spec

    def create_module(self, spec: "Any") -> None:
        return None

    def exec_module(self, module: "ModuleType") -> None:
        module.__loader__ = module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._action(module)


class Environment:
    """Notes what modules read and set. What they set is set again in each start."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._before = dict(os.environ)
        self._defaults: set[str] = set()
        self._read: set[tuple[str, str]] = set()
        self._getitem = getitem = os._Environ.__getitem__

        def watched_getitem(environ: "Any", name: str) -> str:
            self._note_read(name)
            return getitem(environ, name)

        def watched_setdefault(environ: "Any", name: str, value: str) -> str:
            if environ.encodekey(name) not in environ._data:  # asking is no reading
                environ[name] = value
                self._defaults.add(name)
            return getitem(environ, name)

        self._setdefault = os._Environ.setdefault
        os._Environ.__getitem__ = watched_getitem
        os._Environ.setdefault = watched_setdefault

    def end(self) -> None:
        os._Environ.__getitem__ = self._getitem
        os._Environ.setdefault = self._setdefault
        after = dict(os.environ)
        for name in self._before.keys() | after.keys():
            value = after.get(name)
            if value == self._before.get(name):
                continue
            if name in self._defaults and value is not None:
                _typhon_snapshot.environment_defaults[name] = value
            else:
                _typhon_snapshot.environment[name] = value

    def _note_read(self, name: str) -> None:
        module = _module_at_work()
        if module is not None and (module, name) not in self._read:
            self._read.add((module, name))
            self.notes.append(
                f"{module} reads the environment variable {name} while it is imported; what it "
                "makes of it stays as it was when the snapshot was made"
            )


class Imports:
    """Notes who imports what; ends the import of what is left out or holds JavaScript's values."""

    def __init__(self, left_out: list[str]) -> None:
        self.importers: dict[str, str] = {}  # module → the module that imported it first
        self.errors: list[str] = []  # one line for each import that was ended
        self._left_out = left_out
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, path: "Any", target: "Any" = None) -> None:
        self.importers.setdefault(name, _importer())
        if name in self._left_out:
            self._refuse(f"{_module_at_work()} imports {name}, which is left to each start")
        elif name in ("js", "pyodide.ffi"):
            self._refuse(
                f"{_module_at_work()} imports {name}, and values of JavaScript cannot be stored; "
                f"import {name} in the functions that use it"
            )

    def _refuse(self, error: str) -> None:
        self.errors.append(error)
        raise _ForeignImport(error)

    def end(self) -> None:
        sys.meta_path.remove(self)


class _ForeignImport(BaseException):
    """No ImportError: programs catch that, and would be stored as if there were no JavaScript."""


def _importer() -> str:
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(("<frozen import", __file__)):
        frame = frame.f_back
    return frame.f_globals.get("__name__", "?")


def _module_at_work() -> str | None:
    """The module of the program that runs or has called what runs."""
    frame = sys._getframe(1)
    while frame is not None and not is_of_program(frame.f_code.co_filename):
        frame = frame.f_back
    return None if frame is None else frame.f_globals.get("__name__", "?")


def is_of_program(file: str) -> bool:
    return file.startswith(("/app/", "/site-packages/"))
