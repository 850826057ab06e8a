"""Python objects in the hands of JavaScript."""

from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsDoubleProxy, create_once_callable, create_proxy

__all__ = []


class Thing:
    x = 1

    def __init__(self):
        self.y = 2

    def double(self, n):
        return n * 2

    def __repr__(self):
        return "a thing"


thing = Thing()
show(lambda: run_js("t => t.x + t.y")(thing))
show(lambda: run_js("t => t.double(4)")(thing))
show(lambda: run_js("t => t.nothing")(thing))
show(lambda: run_js("t => { t.z = 5; return t.z }")(thing))
show(lambda: thing.z)
show(lambda: run_js("t => { delete t.z; return 'z' in t }")(thing))
show(lambda: run_js("t => 'x' in t")(thing))
show(lambda: run_js("t => t.type")(thing))
show(lambda: run_js("t => String(t)")(thing))
show(lambda: run_js("t => `${t}`")(thing))
show(lambda: run_js("t => t")(thing) is thing)
show(lambda: run_js("t => typeof t")(thing))
show(lambda: run_js("t => typeof t")(len))
show(lambda: run_js("f => f('abc')")(len))
show(lambda: run_js("f => f.call(null, 'abc')")(len))
show(lambda: run_js("f => f.apply(null, ['abc'])")(len))
show(lambda: run_js("f => f.bind(null, 'abc')()")(len))
show(lambda: run_js("f => f.callKwargs(1, {b: 2})")(lambda a, b: (a, b)))
show(lambda: run_js("f => f.callKwargs({b: 2, a: 3})")(lambda a, b: (a, b)))
show(lambda: run_js("l => l.length")([1, 2]))
show(lambda: run_js("l => l.get(1)")([1, 2]))
show(lambda: run_js("l => { l.set(0, 9); return l.get(0) }")([1, 2]))
show(lambda: run_js("l => l.toJs().join()")([1, 2]))
show(lambda: run_js("l => l.toJs({depth: 1})[0]")([[1], 2]))
show(lambda: run_js("d => d.get('a')")({"a": 1}))
show(lambda: run_js("d => d.get('b')")({"a": 1}))
show(lambda: run_js("d => d.has('a')")({"a": 1}))
show(lambda: run_js("d => { d.set('b', 2); d.delete('a'); return d.length }")({"a": 1}))
show(lambda: run_js("d => d.a")({"a": 1}))
show(lambda: run_js("d => JSON.stringify(d.toJs())")({"a": [1, {"b": None}]}))
show(lambda: run_js("s => s.has(1)")({1, 2}))
show(lambda: run_js("s => s.toJs() instanceof Set")({1, 2}))
proxy = create_proxy(lambda x: x + 1)
show(lambda: isinstance(proxy, JsDoubleProxy))
show(lambda: run_js("f => f(2)")(proxy))
show(lambda: run_js("f => f(2)")(proxy))
show(lambda: proxy.unwrap()(2))
show(lambda: proxy(3))
proxy.destroy()
show(lambda: run_js("f => f(2)")(proxy))
once = create_once_callable(lambda: "once")
show(lambda: run_js("f => f()")(once))
show(lambda: run_js("f => f()")(once))
with_this = create_proxy(lambda this, x: this.n + x, capture_this=True)
show(lambda: run_js("f => ({n: 1, f}).f(2)")(with_this))
kept = create_proxy(thing)
show(lambda: run_js("o => { globalThis.keptThing = o }")(kept))
show(lambda: run_js("keptThing.double(8)"))
show(lambda: run_js("keptThing.copy().x"))
