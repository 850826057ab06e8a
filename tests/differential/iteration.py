"""Iterators and generators both ways."""

from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsGenerator, JsIterable, JsIterator

__all__ = ["main"]

show(lambda: list(run_js("[1, 2][Symbol.iterator]()")))
show(lambda: list(run_js("(function* () { yield 1; yield 2; return 3 })()")))
generator = run_js("(function* () { const x = yield 1; const y = yield x; return y })()")
show(lambda: isinstance(generator, JsGenerator))
show(lambda: isinstance(generator, JsIterator))
show(lambda: isinstance(run_js("new Set()"), JsIterable))
show(lambda: next(generator))
show(lambda: generator.send("sent"))
show(lambda: generator.send("last"))
show(lambda: next(generator))
catching = run_js("(function* () { try { yield 1 } catch (e) { yield e.message } })()")
show(lambda: next(catching))
closing = run_js("(function* () { try { yield 1; yield 2 } finally { globalThis.closed = true } })()")
show(lambda: next(closing))
closing.close()
show(lambda: run_js("closed"))
show(lambda: list(run_js("({*[Symbol.iterator]() { yield 'a' }})")))
#: pyodide: TypeError: 'pyodide.ffi.JsProxy' object is not iterable
#: typhon: TypeError: 'JsProxy' object is not iterable
#: because classes written in Python name themselves without their module
show(lambda: iter(run_js("({})")))
show(lambda: [*run_js("new Map([[1, 2]])")])


def numbers():
    got = yield 1
    yield got
    return "end"


show(lambda: run_js("x => JSON.stringify([x.next(), x.next('in'), x.next()])")(numbers()))
show(lambda: run_js("x => [...x].join()")(range(3)))
show(lambda: run_js("x => [...x].join()")([1, 2]))
show(lambda: run_js("x => { const r = []; for (const y of x) r.push(y); return r.join() }")({"k": 1}))
show(lambda: run_js("x => { x.next(); return JSON.stringify(x.return(7)) }")(numbers()))


async def main() -> None:
    found = []
    async for item in run_js("(async function* () { yield 1; yield 2 })()"):
        found.append(item)
    show(lambda: found)
    asking = run_js("(async function* () { const x = yield 1; yield x })()")
    print(await asking.asend(None), await asking.asend("again"))
