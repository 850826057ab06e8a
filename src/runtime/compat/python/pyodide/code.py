"""Helpers for code as text, and for calls with more arguments than a function takes."""

import ast
import functools
import inspect
import sys
from collections.abc import Callable
from typing import Any

from .ffi import _operations as _ops

__all__ = [
    "eval_code", "eval_code_async", "find_imports", "relaxed_call", "relaxed_wrap", "run_js",
    "should_quiet",
]  # fmt: skip


def run_js(code: str, /) -> Any:
    """The value of a JavaScript program. A page's security policy may forbid it."""
    if not isinstance(code, str):
        raise TypeError(f"argument should have type 'string' not type {type(code).__name__!r}")
    return _ops.run(_ops.GLOBAL).eval(code)


def eval_code(
    source: str,
    globals: dict[str, Any] | None = None,
    locals: dict[str, Any] | None = None,
    *,
    return_mode: str = "last_expr",
    quiet_trailing_semicolon: bool = True,
    filename: str = "<exec>",
    **options: Any,
) -> Any:
    """Runs statements and returns the value of the last one when it is an expression."""
    program = _Program(source, filename, 0, return_mode, quiet_trailing_semicolon)
    space = _main_space() if globals is None else globals
    eval(program.code, space, locals)
    return program.take_result(space if locals is None else locals)


async def eval_code_async(
    source: str,
    globals: dict[str, Any] | None = None,
    locals: dict[str, Any] | None = None,
    *,
    return_mode: str = "last_expr",
    quiet_trailing_semicolon: bool = True,
    filename: str = "<exec>",
    **options: Any,
) -> Any:
    """The same with `await` allowed outside of functions."""
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    program = _Program(source, filename, flags, return_mode, quiet_trailing_semicolon)
    space = _main_space() if globals is None else globals
    running = eval(program.code, space, locals)
    if inspect.iscoroutine(running):
        await running
    return program.take_result(space if locals is None else locals)


class _Program:
    """Compiled source that leaves the value of its last statement in a variable."""

    _RESULT = "__result_of_last_statement__"

    def __init__(self, source: str, filename: str, flags: int, mode: str, quiet: bool) -> None:
        tree = ast.parse(inspect.cleandoc(source), filename)
        is_wanted = mode != "none" and not (quiet and should_quiet(source))
        if is_wanted and tree.body:
            self._keep_value(tree, mode)
        self.code = compile(ast.fix_missing_locations(tree), filename, "exec", flags)

    def _keep_value(self, tree: ast.Module, mode: str) -> None:
        last = tree.body[-1]
        target = ast.Name(self._RESULT, ast.Store())
        if isinstance(last, ast.Expr):
            tree.body[-1] = ast.copy_location(ast.Assign([target], last.value), last)
        elif mode == "last_expr_or_assign" and isinstance(last, ast.Assign):
            last.targets.insert(0, target)

    def take_result(self, space: Any) -> Any:
        return space.pop(self._RESULT, None)


def should_quiet(source: str, /) -> bool:
    """Whether the source ends with a semicolon: then nobody wants to see its value."""
    import io
    import tokenize

    ignored = {tokenize.COMMENT, tokenize.NEWLINE, tokenize.NL, tokenize.ENDMARKER}
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    last = next((token for token in reversed(tokens) if token.type not in ignored), None)
    return last is not None and last.string == ";"


def find_imports(source: str) -> list[str]:
    """The modules that the source imports, and their packages; none when it is not Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                names.update(_with_parents(alias.name))
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.update(_with_parents(node.module))
    return sorted(names)


def _with_parents(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts) + 1)]


def relaxed_wrap(function: Callable[..., Any], /) -> Callable[..., Any]:
    """A function that ignores the arguments that `function` does not take."""
    signature = inspect.signature(function)
    parameters = signature.parameters.values()
    takes_all = any(p.kind is p.VAR_POSITIONAL for p in parameters)
    takes_any_name = any(p.kind is p.VAR_KEYWORD for p in parameters)
    most = sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in parameters)

    @functools.wraps(function)
    def relaxed(*args: Any, **keywords: Any) -> Any:
        given = args if takes_all else args[:most]
        named = {
            name: value
            for name, value in keywords.items()
            if takes_any_name or name in signature.parameters
        }
        return function(*given, **named)

    return relaxed


def relaxed_call(function: Callable[..., Any], /, *args: Any, **keywords: Any) -> Any:
    """Calls a function without the arguments that it does not take."""
    return relaxed_wrap(function)(*args, **keywords)


def _main_space() -> dict[str, Any]:
    return sys.modules["__main__"].__dict__
