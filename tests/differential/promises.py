"""Promises and coroutines."""

import asyncio

import js
from _show import show
from pyodide.code import run_js
from pyodide.ffi import can_run_sync, create_once_callable, run_sync

__all__ = ["main"]


async def attempt(awaitable):
    try:
        print(repr(await awaitable))
    except Exception as error:
        print("raised", str(error).partition("\n")[0])


async def six():
    await asyncio.sleep(0)
    return 6


async def fails():
    raise ValueError("in a coroutine")


async def main() -> None:
    await attempt(js.Promise.resolve(3))
    await attempt(js.Promise.reject(js.Error.new("no")))
    await attempt(run_js("new Promise(done => setTimeout(() => done('later'), 5))"))
    await attempt(run_js("({p: Promise.resolve('read')})").p)
    await attempt(js.Promise.resolve(3).then(lambda x: x + 1))
    await attempt(js.Promise.reject(js.Error.new("no")).catch(lambda e: e.message))
    await attempt(js.Promise.reject(js.Error.new("no")).then(None, lambda e: "handled"))
    await attempt(js.Promise.resolve(1).finally_(lambda: None))
    await attempt(js.Promise.resolve(1).then(lambda x: six()))
    await attempt(js.Promise.resolve(run_js("({a: 1})")).then(lambda o: o.a))
    await attempt(run_js("(async () => { throw new RangeError('async') })()"))
    await attempt(asyncio.gather(js.Promise.resolve(1), js.Promise.resolve(2), six()))
    await attempt(asyncio.wait_for(js.Promise.resolve("in time"), 5))
    await attempt(run_js("async f => await f")(six()))
    await attempt(run_js("async f => (await f()) + 1")(six))
    await attempt(run_js("async f => { try { await f() } catch (e) { return e.type } }")(fails))
    #: pyodide: raised PythonError: Traceback (most recent call last):
    #: typhon: raised in a coroutine
    #: because an error has the text of its exception, also when it comes through JavaScript
    await attempt(run_js("f => f()")(fails))
    await attempt(run_js("async f => await f")(asyncio.ensure_future(six())))
    show(lambda: js.Promise.resolve(1).__class__.__name__)
    show(lambda: asyncio.isfuture(js.Promise.resolve(1)))
    show(lambda: can_run_sync())
    results = []
    js.setTimeout(create_once_callable(lambda: results.append("timer")), 1)
    await asyncio.sleep(0.05)
    print(results)


show(lambda: run_sync(js.Promise.resolve(4)))
