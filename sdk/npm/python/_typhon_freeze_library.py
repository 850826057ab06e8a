"""What the program's functions import of the standard library: it is there when they are called.

Else the first such call would have to wait for the archive of the whole library. The functions of
installed packages do not count: most of them never run.
"""

import sys

from _typhon_freeze_lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, ModuleType

# Bytecode is RESUME, LOAD_CONST, LOAD_CONST, IMPORT_NAME, …, of two bytes each. The module `opcode`
# knows the number too, but would be stored.
_IMPORT_NAME = compile("import a", "", "exec").co_code[6]


def import_named_in_functions() -> None:
    """Modules that cannot be imported are left to the function that asks for them."""
    modules = [*sys.modules.values()]
    for name in sorted({name for module in modules for name in _named_in(module)}):
        try:
            __import__(name)
            load(sys.modules[name])
        except Exception:
            continue


def _named_in(module: "ModuleType") -> "Iterator[str]":
    # Not by attribute: pyodide would be loaded for it.
    spec = getattr(module, "__dict__", {}).get("__spec__")
    if spec is None or not str(spec.origin).startswith("/app/"):
        return
    for name in _imported_in(spec.loader.get_code(spec.name)):
        if name.partition(".")[0] in sys.stdlib_module_names:
            yield name


def _imported_in(code: "CodeType") -> "Iterator[str]":
    """The modules that functions and methods in `code` name; not those that `code` imports itself."""
    for inner in code.co_consts:
        if type(inner) is type(code):
            yield from _names_of(inner)
            yield from _imported_in(inner)


def _names_of(code: "CodeType") -> "Iterator[str]":
    for at in range(0, len(code.co_code), 2):
        # A function with more than 256 names, where arguments have two parts, may miss one.
        if code.co_code[at] == _IMPORT_NAME:
            yield code.co_names[code.co_code[at + 1]]
