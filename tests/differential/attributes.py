"""Attributes of JavaScript objects: reading, writing, deleting, what is missing."""

import js
from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsProxy, jsnull

__all__ = []

thing = run_js("({a: 1, b: null, c: undefined, from: 'x', type: 2, then: 3, $d: 4})")
show(lambda: thing.a)
show(lambda: thing.b)
show(lambda: thing.b is jsnull)
show(lambda: thing.c)
show(lambda: thing.missing)
show(lambda: thing.from_)
show(lambda: thing.a_)
show(lambda: thing.type)
show(lambda: thing.type_)
show(lambda: thing.then)
show(lambda: getattr(thing, "$d"))
show(lambda: hasattr(thing, "c"))
show(lambda: hasattr(thing, "missing"))
show(lambda: hasattr(js, "noSuchGlobal"))
show(lambda: hasattr(js, "window"))
thing.a = 5
thing.new_one = [1, 2]
show(lambda: thing.a)
show(lambda: thing.new_one)
show(lambda: type(thing.new_one))
del thing.a
show(lambda: thing.a)
show(lambda: "b" in dir(thing))
show(lambda: "to_py" in dir(thing))
show(lambda: isinstance(thing, JsProxy))
show(lambda: thing.typeof)
show(lambda: js.Object.typeof)
show(lambda: str(thing))
show(lambda: thing == thing)
show(lambda: run_js("({})") == run_js("({})"))
show(lambda: js.globalThis == js)
show(lambda: js.JSON == js.JSON)
#: pyodide: 'JSON is JSON: False'
#: typhon: 'JSON is JSON: True'
#: because one value has one proxy while that lives
show(lambda: f"JSON is JSON: {js.JSON is js.JSON}")
show(lambda: thing.js_id == thing.js_id)
show(lambda: thing.js_id == js.JSON.js_id)
#: pyodide: TypeError: unhashable type: 'pyodide.ffi.JsProxy'
#: typhon: TypeError: unhashable type: 'JsProxy'
#: because classes written in Python name themselves without their module
show(lambda: hash(thing))
show(lambda: bool(run_js("({})")))
show(lambda: bool(run_js("[]")))
show(lambda: bool(run_js("[0]")))
show(lambda: bool(run_js("new Map()")))
show(lambda: bool(run_js("() => 0")))
show(lambda: bool(run_js("new Uint8Array(0)")))
show(lambda: list(thing.object_keys()))
show(lambda: list(run_js("({x: 1, y: 'z'})").object_values()))
show(lambda: [list(pair) for pair in run_js("({x: 1, y: 'z'})").object_entries()])
show(lambda: JsProxy())
show(lambda: bool(jsnull))
show(lambda: jsnull == None)  # noqa: E711
show(lambda: type(jsnull).__name__)
