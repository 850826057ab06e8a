"""Coroutines, as promises."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

LOG: list[str] = []


@dataclass
class Answer:
    value: int
    text: str


class Busy(Exception):
    """Raised by a coroutine."""


class Counter:
    def __init__(self) -> None:
        self.count = 0

    async def tick(self, times: int) -> int:
        for _ in range(times):
            await asyncio.sleep(0)
            self.count += 1
        return self.count


async def at_once(value: int) -> int:
    return value


async def after(seconds: float, answer: str) -> Answer:
    await asyncio.sleep(seconds)
    return Answer(len(answer), answer)


async def nothing() -> None:
    await asyncio.sleep(0)


async def all_of(values: list[int]) -> list[int]:
    async def later(value: int) -> int:
        for _ in range(5 - value):  # turns of the loop: no clock decides the order
            await asyncio.sleep(0)
        LOG.append(f"done {value}")
        return value * 10

    return list(await asyncio.gather(*(later(value) for value in values)))


_meeting: list[asyncio.Barrier] = []


async def meet(parties: int, name: str) -> str:
    """Ends only when as many callers are here at the same time."""
    if not _meeting:
        _meeting.append(asyncio.Barrier(parties))
    await _meeting[0].wait()
    return name


async def await_js(promise: Awaitable[int]) -> int:
    return await promise + 1


async def await_twice(fetch: Callable[[str], Awaitable[str]], names: list[str]) -> list[str]:
    return [await fetch(name) for name in names]


async def gather_js(fetch: Callable[[str], Awaitable[str]], names: list[str]) -> list[str]:
    return list(await asyncio.gather(*(fetch(name) for name in names)))


def awaitable_result(value: int) -> Awaitable[int]:
    return at_once(value)


async def fails(message: str) -> int:
    await asyncio.sleep(0)
    raise Busy(message)


async def fails_at_once(message: str) -> int:
    raise Busy(message)


async def catches(promise: Awaitable[int]) -> str:
    try:
        return f"value {await promise}"
    except Exception as error:
        return f"caught {type(error).__name__}"
    finally:
        LOG.append("finally")


async def with_timeout(promise: Awaitable[int], seconds: float) -> str:
    try:
        async with asyncio.timeout(seconds):
            return f"value {await promise}"
    except TimeoutError:
        return "timeout"


async def producer_consumer(count: int) -> list[int]:
    queue: asyncio.Queue[int | None] = asyncio.Queue(maxsize=2)

    async def produce() -> None:
        for number in range(count):
            await queue.put(number)
        await queue.put(None)

    async def consume() -> list[int]:
        seen: list[int] = []
        while (item := await queue.get()) is not None:
            seen.append(item)
        return seen

    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        consumer = group.create_task(consume())
    return consumer.result()


def start_in_background(name: str, seconds: float) -> None:
    async def run() -> None:
        await asyncio.sleep(seconds)
        LOG.append(f"background {name}")

    asyncio.ensure_future(run())


async def run_inside() -> str:
    coroutine = at_once(1)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        coroutine.close()
        return str(error)
    return "it ran"


async def wrong() -> int:
    result: Any = "x"
    value: int = result
    return value


def log() -> list[str]:
    entries = list(LOG)
    LOG.clear()
    return entries
