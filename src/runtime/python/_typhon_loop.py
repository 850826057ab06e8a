"""asyncio on the host's event loop.

JavaScript's loop always runs, so this one never blocks: it asks the host to call run_once() when
something is due, and run_once() runs what is ready and returns.
"""

import asyncio
import heapq
import sys
from asyncio import base_events, events, futures, tasks
from collections.abc import AsyncIterator, Awaitable, Coroutine
from typing import Any

import _typhon


class HostEventLoop(base_events.BaseEventLoop):
    """An event loop that is always running, one turn of JavaScript's loop at a time."""

    def __init__(self) -> None:
        # Before super().__init__(), which already calls call_soon() in debug mode.
        self._is_awake = False  # a call of run_once() for ready callbacks is on its way
        self._alarm: float | None = None  # when the host will call for the next timer
        super().__init__()

    def is_running(self) -> bool:
        return True

    def call_soon(self, callback: Any, *args: Any, context: Any = None) -> asyncio.Handle:
        handle = super().call_soon(callback, *args, context=context)
        self._ask_host()
        return handle

    def call_soon_threadsafe(self, callback: Any, *args: Any, context: Any = None) -> asyncio.Handle:
        return self.call_soon(callback, *args, context=context)

    def call_at(
        self, when: float, callback: Any, *args: Any, context: Any = None
    ) -> asyncio.TimerHandle:
        handle = super().call_at(when, callback, *args, context=context)
        self._ask_host()
        return handle

    def run_once(self) -> None:
        """Runs the callbacks that are ready now; those they add wait for the next turn."""
        self._is_awake = False
        self._alarm = None
        self._move_due_timers()
        previous = events._get_running_loop()
        events._set_running_loop(self)
        try:
            for _ in range(len(self._ready)):
                handle = self._ready.popleft()
                if not handle._cancelled:
                    self._run_handle(handle)
        finally:
            handle = None  # a traceback that ends up in the handle's task would keep this frame
            events._set_running_loop(previous)
            self._ask_host()

    def _run_handle(self, handle: asyncio.Handle) -> None:
        try:
            handle._run()
        except (SystemExit, KeyboardInterrupt) as error:
            # A task keeps it for whoever awaits the task; there is no program to end.
            if not isinstance(getattr(handle._callback, "__self__", None), tasks.Task):
                message = f"{type(error).__name__} in a callback of the event loop"
                self.call_exception_handler({"message": message, "exception": error})
        finally:
            handle = None  # as in run_once

    def _move_due_timers(self) -> None:
        now = self.time() + self._clock_resolution
        while self._scheduled and (self._scheduled[0]._cancelled or self._scheduled[0]._when < now):
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            if handle._cancelled:
                self._timer_cancelled_count -= 1
            else:
                self._ready.append(handle)

    def _ask_host(self) -> None:
        if self._is_awake:
            return
        if self._ready:
            self._is_awake = True
            _typhon.wake_host(0)
        elif self._scheduled:
            when = self._scheduled[0]._when
            if self._alarm is None or when < self._alarm:
                self._alarm = when
                _typhon.wake_host(max(when - self.time(), 0.0005))

    def _check_running(self) -> None:
        raise RuntimeError(
            "The event loop belongs to JavaScript and is already running; "
            "make the function 'async def' and await, or give asyncio.run() what needs no JavaScript"
        )


class HostEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """What asks for the loop gets the host's; what makes one gets one that waits."""

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        return self._local._loop or loop

    def _loop_factory(self) -> asyncio.AbstractEventLoop:
        from _typhon_waiting_loop import WaitingEventLoop

        return WaitingEventLoop()


loop = HostEventLoop()
asyncio.set_event_loop_policy(HostEventLoopPolicy())
# An asynchronous generator that is dropped half-way still runs its `finally` blocks.
sys.set_asyncgen_hooks(loop._asyncgen_firstiter_hook, loop._asyncgen_finalizer_hook)

# What the bridge calls (src/runtime/async/promise.cc).
Task = tasks.Task
get_running_loop = events._get_running_loop
set_running_loop = events._set_running_loop
run_once = loop.run_once


def create_future() -> asyncio.Future[Any]:
    """A future for a promise of JavaScript, which nothing settles while another loop waits."""
    if events._get_running_loop() not in (loop, None):
        raise RuntimeError(
            "asyncio.run() cannot await a promise of JavaScript, which does not run meanwhile; "
            "make the function 'async def' and await instead"
        )
    return loop.create_future()


def awaited(
    awaitable: Awaitable[Any],
) -> asyncio.Future[Any] | Coroutine[Any, Any, Any] | None:
    """What to run for an awaitable that is no coroutine; None when the object cannot be awaited."""
    if futures.isfuture(awaitable):
        return awaitable
    return _wait_for(awaitable) if hasattr(awaitable, "__await__") else None


async def close(iterator: AsyncIterator[Any]) -> None:
    """Ends an asynchronous iterator; one that is no generator has nothing to clean up."""
    if hasattr(iterator, "aclose"):
        await iterator.aclose()


async def _wait_for(awaitable: Awaitable[Any]) -> Any:
    return await awaitable


def settle(future: asyncio.Future[Any], value: object, error: BaseException | None) -> None:
    """Ends a future that stands for a promise, unless Python has cancelled it meanwhile."""
    if future.done():
        return
    if error is None:
        future.set_result(value)
    else:
        future.set_exception(error)
