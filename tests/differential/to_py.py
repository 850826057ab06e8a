"""JsProxy.to_py(): whole structures."""

from _show import show
from pyodide.code import run_js

__all__ = []

for text in ("({a: 1, b: [2, {c: null}]})", "[1, [2, [3]]]", "new Map([['a', {b: 1}], [1, 2]])",
             "new Set([1])", "({})", "[]", "({a: undefined})", "({1: 2})",
             "Object.create(null, {a: {value: 1, enumerable: true}})"):
    show(lambda: run_js(text).to_py())
show(lambda: sorted(run_js("new Set([1, 'a'])").to_py(), key=str))
show(lambda: type(run_js("class B { constructor() { this.a = 1 } }; new B()").to_py()).__name__)
show(lambda: type(run_js("(new Date(0))").to_py()).__name__)
show(lambda: run_js("() => 1").to_py()())
nested = run_js("[1, [2, [3]]]").to_py(depth=1)
show(lambda: nested[0])
show(lambda: type(nested[1]).__name__)
show(lambda: list(nested[1])[0])
show(lambda: run_js("const circle = {}; circle.me = circle; circle").to_py())
pair = run_js("const part = [1]; [part, part]").to_py()
show(lambda: pair[0] is pair[1])
show(lambda: run_js("({d: new Date(7)})").to_py(default_converter=lambda v, c, cache: v.getTime()))
#: pyodide: JsException: Error: Cannot use key of type Array as a key to a Python dict
#: typhon: TypeError: unhashable type: 'JsProxy'
#: because it is Python that refuses the key
show(lambda: run_js("new Map([[[1], 2]])").to_py())
