"""to_js: whole structures."""

import array

import js
from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsProxy, create_proxy, to_js

__all__ = []

describe = run_js(
    """
    function describe(x) {
      if (x === null || typeof x !== "object") return typeof x + " " + String(x);
      const name = x.constructor?.name;
      if (Array.isArray(x)) return `[${x.map(describe)}]`;
      if (x instanceof Map) return `Map{${[...x].map(describe)}}`;
      if (x instanceof Set) return `Set{${[...x].map(describe)}}`;
      if (ArrayBuffer.isView(x)) return `${name}(${[...x]})`;
      if (name === "Object") return `{${Object.entries(x).map(([k, v]) => k + ": " + describe(v))}}`;
      return name ?? "no constructor";
    };
    describe
    """
)


class Custom:
    x = 1


for value in (
    None, 5, 1.5, "a", True, [1, "a", [None]], (1, 2), {"a": 1, "b": [2]}, {1: 2}, {1.5: 2}, {True: 3},
    {None: 4}, {"a": 1, 2: 3}, {1, }, frozenset({"x"}), b"ab", bytearray(b"cd"), memoryview(b"ef"),
    array.array("d", [1.5]), array.array("i", [-1]), array.array("H", [65535]), array.array("q", [7]),
    range(3), [], {}, set(), b"", [[]], {"__proto__": 1}, {(1, 2): 3}, {1: 1, "1": 2}, {(1, 2)},
    [b"a", {"k": (1,)}],
):  # fmt: skip
    show(lambda: describe(to_js(value)))

show(lambda: type(to_js(5)))
show(lambda: isinstance(to_js([]), JsProxy))
show(lambda: describe(to_js([1, [2, [3]]], depth=1)[0]))
show(lambda: type(to_js([1, [2, [3]]], depth=1)[1]))
show(lambda: describe(to_js({"a": 1}, dict_converter=js.Object.fromEntries)))
show(lambda: describe(to_js({"a": {"b": 2}}, dict_converter=js.Map.new)))
show(lambda: describe(to_js([Custom()], default_converter=lambda v, convert, cache: convert(v.x))))
show(lambda: describe(to_js([(1, 2)], eager_converter=lambda v, convert, cache: convert(v))))
show(
    lambda: describe(
        to_js([(1, 2)], eager_converter=lambda v, c, _: "tuple" if isinstance(v, tuple) else c(v))
    )
)
#: pyodide: ConversionError: No conversion known for x.
#: typhon: ConversionError: No conversion known for <class 'to_js.Custom'>.
#: because a message names the thing
show(lambda: to_js({"a": Custom}, create_pyproxies=False))
shared = [1]
show(lambda: run_js("x => x[0] === x[1]")(to_js([shared, shared])))
circle: list[object] = [1]
circle.append(circle)
show(lambda: run_js("x => x[1] === x")(to_js(circle)))
made = to_js([])
to_js([Custom(), Custom()], pyproxies=made)
show(lambda: len(made))
show(lambda: to_js(js.JSON) == js.JSON)
show(lambda: run_js("x => x.a")({"a": 1}))
proxy = create_proxy([1])
show(lambda: describe(to_js([proxy])[0].length))
