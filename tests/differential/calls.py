"""Calls of JavaScript functions: arguments, keywords, this, new."""

import js
from _show import show
from pyodide.code import run_js

__all__ = []

log = run_js("(...args) => JSON.stringify(args)")
show(lambda: log(1, "a", None, True))
show(lambda: log(1, a=2, b="x"))
show(lambda: log(a=2))
show(lambda: log())
counter = run_js("({n: 3, get() { return this.n }, add(x) { this.n += x; return this }})")
show(lambda: counter.get())
show(lambda: counter.add(4).n)
method = counter.get
show(lambda: method())
show(lambda: js.Math.max(1, 5, 3))
show(lambda: js.parseInt("12px"))
show(lambda: js.Date.new(0).toISOString())
show(lambda: js.Map.new([[1, 2]]))
show(lambda: js.Array.new(1, 2, 3))
show(lambda: js.URL.new("https://example.org/a?b=c").searchParams.get("b"))
show(lambda: js.Object.new(a=1))
show(lambda: js.Object.fromEntries([["a", 1]]).a)
show(lambda: list(js.Array.from_("abc")))
show(lambda: js.nope())
#: pyodide: TypeError: 'pyodide.ffi.JsProxy' object is not callable
#: typhon: TypeError: 'JsProxy' object is not callable
#: because classes written in Python name themselves without their module
show(lambda: js.JSON())
show(lambda: js.JSON.new())
show(lambda: js.undefined)
show(lambda: js.encodeURIComponent("a b"))
show(lambda: callable(js.JSON))
show(lambda: callable(js.parseInt))
show(lambda: run_js("f => f(1, 2)")(lambda a, b: a + b))
show(lambda: run_js("f => f")(show) is show)
show(lambda: list(map(js.parseInt, ["1", "2"])))
show(lambda: sorted([3, 1, 2], key=run_js("x => -x")))
show(lambda: js.eval("1 + 1"))
show(lambda: run_js("class A { constructor(o) { this.o = o } }; A").new(x=1).o.x)
show(lambda: run_js(5))
