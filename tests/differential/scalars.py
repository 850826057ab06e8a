"""Scalars both ways."""

from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsBigInt, jsnull

__all__ = []

for text in ("5", "5.0", "0.5", "-0", "2**53", "2**53 - 1", "-(2**53)", "1e100", "NaN", "Infinity",
             "true", "'text'", "''", "'\\u00e9\\u4e2d\\u{1f600}'", "null", "undefined", "10n",
             "2n**70n", "-3n"):
    show(lambda: run_js(text))
    show(lambda: type(run_js(text)).__name__)

name = run_js("x => x === null ? 'null' : typeof x + ' ' + String(x)")
#: pyodide: 'bigint 9007199254740991'
#: typhon: 'number 9007199254740991'
#: because a number holds it exactly
for value in (5, 0.5, -0.0, 2**53 - 1, 2**53, 2**70, -(2**70), True, False, None, "text", "", "é中😀",
              jsnull, JsBigInt(7), float("nan"), float("inf")):
    show(lambda: name(value))
show(lambda: isinstance(run_js("10n"), int))
show(lambda: run_js("10n") + 1)
show(lambda: run_js("Symbol('x')"))
show(lambda: run_js("new String('boxed')"))
