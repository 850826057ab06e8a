"""Map, Set and what works like them."""

import js
from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsMap, JsMutableMap

__all__ = []

numbers = js.Map.new()
numbers["x"] = 1
numbers["y"] = 2
show(lambda: isinstance(numbers, JsMap))
show(lambda: isinstance(numbers, JsMutableMap))
show(lambda: isinstance(run_js("({})"), JsMap))
show(lambda: numbers["x"])
show(lambda: numbers["z"])
show(lambda: "x" in numbers)
show(lambda: "z" in numbers)
show(lambda: len(numbers))
show(lambda: list(numbers))
show(lambda: list(numbers.keys()))
show(lambda: list(numbers.values()))
show(lambda: list(numbers.items()))
show(lambda: dict(numbers))
show(lambda: numbers.get("x"))
show(lambda: numbers.get("z"))
show(lambda: numbers.get("z", 7))
show(lambda: numbers.setdefault("z", 3))
show(lambda: numbers.pop("z"))
show(lambda: numbers.pop("z", None))
show(lambda: numbers.pop("z"))
numbers.update({"x": 10})
show(lambda: dict(numbers))
del numbers["x"]
show(lambda: numbers.__delitem__("x"))
show(lambda: dict(numbers))
numbers.clear()
show(lambda: bool(numbers))
letters = run_js("new Set(['a', 'b'])")
show(lambda: "a" in letters)
show(lambda: "c" in letters)
show(lambda: len(letters))
show(lambda: sorted(letters))
parameters = js.URLSearchParams.new("a=1&b=2")
show(lambda: parameters["a"])
show(lambda: [list(pair) for pair in parameters.entries()])
show(lambda: dict(parameters.entries()))
plain = run_js("({a: 1, b: {c: [2, {d: 3}]}})")
view = plain.as_py_json()
show(lambda: view["a"])
show(lambda: view["b"]["c"][1]["d"])
show(lambda: list(view))
show(lambda: len(view))
show(lambda: "a" in view)
show(lambda: view["zz"])
view["e"] = 5
show(lambda: plain.e)
show(lambda: dict(run_js("({x: 1})").as_py_json()))
#: pyodide: TypeError: 'pyodide.ffi.JsProxy' object is not subscriptable
#: typhon: TypeError: 'JsProxy' object is not subscriptable
#: because classes written in Python name themselves without their module
show(lambda: plain["a"])
