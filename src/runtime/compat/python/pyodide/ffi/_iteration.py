"""Iteration over JavaScript values, and JavaScript's generators."""

from collections.abc import Awaitable
from typing import Any, Self

from . import _operations as ops
from ._operations import missing, run
from ._proxy import JsProxy


class JsIterable(JsProxy):
    __slots__ = ()

    def __iter__(self) -> Any:
        return run(ops.ITERATE, self)


class JsIterator(JsProxy):
    __slots__ = ()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        value = run(ops.NEXT, self)
        if value is missing:
            raise StopIteration
        return value


class JsGenerator(JsIterable, JsIterator):
    __slots__ = ()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        return self.send(None)

    def send(self, value: Any) -> Any:
        return self._step("next", value)

    def throw(self, error: Any, value: Any = None, traceback: Any = None) -> Any:
        return self._step("throw", _instance(error, value))

    def close(self) -> None:
        run(ops.METHOD, self, "return")

    def _step(self, method: str, argument: Any) -> Any:
        done, value = run(ops.RESUME, self, method, argument)
        if not done:
            return value
        raise StopIteration if value is None else StopIteration(value)


class JsAsyncIterable(JsProxy):
    __slots__ = ()

    def __aiter__(self) -> Any:
        return run(ops.ITERATE_ASYNC, self)


class JsAsyncIterator(JsProxy):
    __slots__ = ()

    def __aiter__(self) -> Self:
        return self

    def __anext__(self) -> Awaitable[Any]:
        return _async_step(self, "next", None)


class JsAsyncGenerator(JsAsyncIterable, JsAsyncIterator):
    __slots__ = ()

    def __aiter__(self) -> Self:
        return self

    def asend(self, value: Any) -> Awaitable[Any]:
        return _async_step(self, "next", value)

    def athrow(self, error: Any, value: Any = None, traceback: Any = None) -> Awaitable[Any]:
        return _async_step(self, "throw", _instance(error, value))

    async def aclose(self) -> None:
        await run(ops.METHOD, self, "return", None)


async def _async_step(generator: JsProxy, method: str, argument: Any) -> Any:
    step = await run(ops.METHOD, generator, method, argument)
    if step.done:
        raise StopAsyncIteration(step.value)
    return step.value


def _instance(error: Any, value: Any) -> BaseException:
    if isinstance(error, BaseException):
        return error
    return error() if value is None else error(value)
