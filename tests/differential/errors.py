"""Errors in both directions."""

import js
from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsException

__all__ = []


def caught(text):
    try:
        run_js(text)
    except Exception as error:
        return error


bad = caught("throw new TypeError('bad')")
show(lambda: isinstance(bad, JsException))
show(lambda: str(bad))
show(lambda: bad.name)
show(lambda: bad.message)
show(lambda: type(bad.stack))
show(lambda: bad.nothing)
show(lambda: type(bad).__name__)
custom = caught("throw Object.assign(new Error('with more'), {code: 42, info: {a: 1}})")
show(lambda: custom.code)
show(lambda: custom.info.a)
show(lambda: js.noSuchFunction())
value = run_js("new RangeError('only made')")
show(lambda: isinstance(value, JsException))
show(lambda: value.message)
show(lambda: run_js("e => e instanceof RangeError")(value))
show(lambda: run_js("(() => { throw new Error('inside') })()"))


def fail():
    raise ValueError("from Python")


show(lambda: run_js("f => f()")(fail))
show(lambda: run_js("f => { try { f() } catch (e) { return e.type } }")(fail))
show(lambda: run_js("f => { try { f() } catch (e) { return e instanceof Error } }")(fail))
try:
    run_js("f => f()")(fail)
except ValueError as error:
    print("the same class:", error.args)


def passes_on():
    run_js("(() => { throw new RangeError('through') })()")


#: pyodide: 'PythonError'
#: typhon: 'RangeError'
#: because what JavaScript threw comes back to it as it was
show(lambda: run_js("f => { try { f() } catch (e) { return e.constructor.name } }")(passes_on))
