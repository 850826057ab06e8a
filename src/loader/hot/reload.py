"""Reloads modules of a running program whose files have changed, and those that import them.

A module stays the same object with the same namespace, as `importlib.reload` has it: what it defines
is defined again, and what the old text defined and the new one does not is gone. So what a module makes
only when it is not there yet is kept:

    if "cache" not in globals():
        cache: dict[str, int] = {}
"""

import ast
import copyreg
import functools
import gc
import importlib
import linecache
import os
import symtable
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import EnumType
from types import ModuleType, TracebackType
from typing import NamedTuple

_PROGRAM = "/app/"
_Namespace = dict[str, object]


class _Text(NamedTuple):
    """What a module's text says of it."""

    defined: frozenset[str]  # the names that the module's own statements bind
    imported: frozenset[str]  # modules that it imports while it is imported itself, loaded or not


_texts: dict[str, _Text] = {}


def prepare() -> None:
    """Reads the texts of the program's modules, as far as they are not known."""
    for name, module in _program():
        if name not in _texts:
            _texts[name] = _read(module)


def reload(changed: str) -> Callable[[], object] | None:
    """Reloads what depends on the files.

    When that fails, everything is as it was; the result raises the error then.
    """
    files = set(changed.split("\n"))
    importlib.invalidate_caches()
    for file in files:
        linecache.cache.pop(file, None)
    names = _in_order(_dependents({name for name, module in _program() if module.__file__ in files}))
    before = {name: (sys.modules[name], vars(sys.modules[name]).copy()) for name in names}
    texts = _texts.copy()
    try:
        for name in names:
            _reload_one(name, files)
    except BaseException as error:
        _texts.clear()
        _texts.update(texts)
        for name, (module, namespace) in before.items():
            sys.modules[name] = module
            vars(module).clear()
            vars(module).update(namespace)
        return _raiser(error.with_traceback(_from_program(error.__traceback__)))
    _renew(before)
    return None


def _program() -> list[tuple[str, ModuleType]]:
    return [
        (name, module)
        for name, module in list(sys.modules.items())
        if (getattr(module, "__file__", None) or "").startswith(_PROGRAM)
    ]


def _reload_one(name: str, files: set[str]) -> None:
    module = sys.modules[name]
    file = module.__file__ or ""
    if not os.path.exists(file):
        del sys.modules[name]
        return
    if file in files:
        text = _read(module)
        for gone in _texts[name].defined - text.defined:
            vars(module).pop(gone, None)
        _texts[name] = text
    importlib.reload(module)


def _from_program(traceback: TracebackType | None) -> TracebackType | None:
    """Without what stands above the program's own lines."""
    at = traceback
    while at is not None and not at.tb_frame.f_code.co_filename.startswith(_PROGRAM):
        at = at.tb_next
    return at


def _raiser(error: BaseException) -> Callable[[], object]:
    """Raises without a line of this file: a generator that has ended adds none."""
    ended = (nothing for nothing in ())
    next(ended, None)
    return functools.partial(ended.throw, error)


# What a text says.


def _read(module: ModuleType) -> _Text:
    file = module.__file__ or ""
    with open(file, "rb") as source:
        text = source.read()
    symbols = symtable.symtable(text, file, "exec").get_symbols()
    bound = (each for each in symbols if each.is_assigned() or each.is_imported())
    package = module.__package__ or ""
    imported = {name for node in _imports(ast.parse(text, file).body) for name in _named(node, package)}
    return _Text(frozenset(each.get_name() for each in bound), frozenset(imported))


def _imports(body: Iterable[ast.AST]) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports that run when the module does."""
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If) and _is_for_checkers(node.test):
            yield from _imports(node.orelse)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.expr):
            yield from _imports(ast.iter_child_nodes(node))


def _is_for_checkers(test: ast.expr) -> bool:
    return ast.unparse(test).rpartition(".")[2] == "TYPE_CHECKING"


def _named(node: ast.Import | ast.ImportFrom, package: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    origin = node.module or ""
    if node.level > 0:
        parents = package.split(".")
        origin = ".".join([*parents[: len(parents) - node.level + 1], *filter(None, [origin])])
    for alias in node.names:
        # A module of a package, which may know nothing of the package's own text.
        inner = f"{origin}.{alias.name}"
        yield inner if inner in sys.modules else origin


# What depends on what.


def _dependents(names: set[str]) -> set[str]:
    """With everything that imports one of them, directly or not."""
    found: set[str] = set()
    wanted = names
    while wanted:
        found |= wanted
        wanted = {name for name, text in _texts.items() if text.imported & wanted} - found
    return found & sys.modules.keys()


def _in_order(names: set[str]) -> list[str]:
    """What is imported comes before what imports it; in a circle, what was imported first."""
    ordered: dict[str, None] = {}
    entered: set[str] = set()

    def enter(name: str) -> None:
        if name in entered:
            return
        entered.add(name)
        for other in sorted(_texts[name].imported & names):
            enter(other)
        ordered[name] = None

    for name in list(sys.modules):
        if name in names:
            enter(name)
    return list(ordered)


# What was made by the old texts.


def _renew(before: dict[str, tuple[ModuleType, _Namespace]]) -> None:
    """Objects of the old classes become objects of those that took their places."""
    successors: dict[type, type] = {}
    for name, (module, namespace) in before.items():
        now = dict(_classes(name, vars(module)))
        for qualname, old in _classes(name, namespace):
            new = now.get(qualname, old)
            if new is not old:
                successors[old] = new
    if not successors:
        return
    for thing in gc.get_referrers(*successors):
        successor = successors.get(type(thing))
        if successor is not None:
            _become(thing, successor)
    enums = {old: new for old, new in successors.items() if _are_enums(old, new)}
    if enums:
        _exchange_members(enums)


def _classes(module: str, namespace: _Namespace) -> Iterator[tuple[str, type]]:
    """The classes that a module has defined, with those inside of them."""
    for value in list(namespace.values()):
        if isinstance(value, type) and value.__module__ == module:
            yield value.__qualname__, value
            inner = {key: each for key, each in vars(value).items() if _is_inside(each, value)}
            yield from _classes(module, inner)


def _is_inside(value: object, outer: type) -> bool:
    return isinstance(value, type) and value.__qualname__.startswith(f"{outer.__qualname__}.")


def _become(thing: object, successor: type) -> None:
    try:
        object.__setattr__(thing, "__class__", successor)
    except TypeError:
        pass  # it has other slots, or another base: it stays what it was


# Enumerations, whose members are compared by what they are.


def _are_enums(old: type, new: type) -> bool:
    return isinstance(old, EnumType) and isinstance(new, EnumType)


def _exchange_members(successors: dict[type, type]) -> None:
    """What the program holds of the old members becomes the new ones."""
    exchanged: dict[int, object] = {}
    old_members: tuple[object, ...] = ()
    for old, new in successors.items():
        for name, member in old.__members__.items():
            if name in new.__members__:
                exchanged[id(member)] = new.__members__[name]
                old_members += (member,)
    own = {id(each) for old in successors for each in (*gc.get_referents(old), *vars(old).values())}
    for holder in gc.get_referrers(*old_members):
        if id(holder) not in own and holder is not old_members:
            _exchange_in(holder, lambda value: exchanged.get(id(value), value))


def _exchange_in(holder: object, exchange: Callable[[object], object]) -> None:
    if isinstance(holder, dict):
        entries = [(exchange(key), exchange(value)) for key, value in holder.items()]
        holder.clear()
        holder.update(entries)
    elif isinstance(holder, list):
        holder[:] = map(exchange, holder)
    elif isinstance(holder, set):
        members = [exchange(member) for member in holder]
        holder.clear()
        holder.update(members)
    elif not isinstance(holder, type):
        for name in (*getattr(holder, "__dict__", ()), *copyreg._slotnames(type(holder))):
            value = getattr(holder, name, None)
            if exchange(value) is not value:
                object.__setattr__(holder, name, exchange(value))
