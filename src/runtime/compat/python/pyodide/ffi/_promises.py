"""Promises of JavaScript, awaited in Python."""

import asyncio
from collections.abc import Callable, Generator
from typing import Any

from . import _operations as ops
from ._operations import run
from ._proxy import JsProxy


class PyodideFuture(asyncio.Future[Any]):
    """A future that has a promise's methods too: what a call of an async JavaScript function gives."""

    def then(
        self,
        onfulfilled: Callable[[Any], Any] | None,
        onrejected: Callable[[Any], Any] | None = None,
    ) -> "PyodideFuture":
        result = new_future()
        self.add_done_callback(lambda _: _continue(self, result, onfulfilled, onrejected))
        return result

    def catch(self, onrejected: Callable[[Any], Any]) -> "PyodideFuture":
        return self.then(None, onrejected)

    def finally_(self, onfinally: Callable[[], Any]) -> "PyodideFuture":
        async def run_finally() -> Any:
            try:
                return await self
            finally:
                value = onfinally()
                if hasattr(value, "__await__"):
                    await value

        return _following(run_finally())

    def syncify(self) -> Any:
        return run_sync(self)


class JsPromise(JsProxy):
    """A Promise that was read, not returned by a call."""

    __slots__ = ()

    def then(
        self,
        onfulfilled: Callable[[Any], Any] | None,
        onrejected: Callable[[Any], Any] | None = None,
    ) -> PyodideFuture:
        return future_of(self).then(onfulfilled, onrejected)

    def catch(self, onrejected: Callable[[Any], Any]) -> PyodideFuture:
        return future_of(self).catch(onrejected)

    def finally_(self, onfinally: Callable[[], Any]) -> PyodideFuture:
        return future_of(self).finally_(onfinally)

    def __await__(self) -> Generator[Any, None, Any]:
        return future_of(self).__await__()

    def syncify(self) -> Any:
        return run_sync(self)


def new_future() -> PyodideFuture:
    from _typhon_loop import loop

    return PyodideFuture(loop=loop)


def future_of(promise: JsProxy) -> PyodideFuture:
    """A future that settles as the promise does."""
    future = new_future()

    def resolve(value: Any = None) -> None:
        if not future.done():
            future.set_result(value)

    def reject(error: BaseException) -> None:
        if not future.done():
            future.set_exception(error)

    run(ops.SUBSCRIBE, promise, resolve, reject)
    return future


def _continue(
    source: PyodideFuture,
    result: PyodideFuture,
    onfulfilled: Callable[[Any], Any] | None,
    onrejected: Callable[[Any], Any] | None,
) -> None:
    if source.cancelled():
        result.cancel()
        return
    error = source.exception()
    handler = onfulfilled if error is None else onrejected
    try:
        if handler is None:
            value = source.result()
        else:
            value = handler(source.result() if error is None else error)
    except Exception as failure:
        result.set_exception(failure)
        return
    if hasattr(value, "__await__"):
        _settle_with(result, value)
    else:
        result.set_result(value)


def _settle_with(result: PyodideFuture, awaitable: Any) -> None:
    def settle(task: asyncio.Future[Any]) -> None:
        if result.done():
            return
        if task.cancelled():
            result.cancel()
        elif (error := task.exception()) is not None:
            result.set_exception(error)
        else:
            result.set_result(task.result())

    asyncio.ensure_future(awaitable, loop=result.get_loop()).add_done_callback(settle)


def _following(awaitable: Any) -> PyodideFuture:
    result = new_future()
    _settle_with(result, awaitable)
    return result


def can_run_sync() -> bool:
    """Whether run_sync() can wait here. This runtime never suspends the stack."""
    return False


def run_sync(awaitable: Any) -> Any:
    """The result of what is finished; RuntimeError for what would have to be waited for."""
    if asyncio.isfuture(awaitable) and awaitable.done():
        return awaitable.result()
    raise RuntimeError("WebAssembly stack switching not supported in this JavaScript runtime")
