"""Synchronous code that runs an event loop of its own until something is done."""

import asyncio
import time
from collections.abc import Awaitable, Callable


async def _double(value: int, seconds: float = 0.0) -> int:
    await asyncio.sleep(seconds)
    return value * 2


def run(value: int) -> int:
    return asyncio.run(_double(value))


def run_many(values: list[int]) -> list[int]:
    async def all_of_them() -> list[int]:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(_double(value, 0.001 * value)) for value in values]
        return [task.result() for task in tasks]

    return asyncio.run(all_of_them())


def by_hand(value: int) -> int:
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        assert asyncio.get_event_loop() is loop
        return loop.run_until_complete(_double(value))
    finally:
        asyncio.set_event_loop(None)
        loop.close()


def with_runner(values: list[int]) -> list[int]:
    with asyncio.Runner() as runner:
        return [runner.run(_double(value)) for value in values]


def waited(seconds: float) -> float:
    begin = time.monotonic()
    asyncio.run(asyncio.sleep(seconds))
    return time.monotonic() - begin


def timed_out() -> str:
    async def too_long() -> str:
        try:
            async with asyncio.timeout(0.01):
                await asyncio.sleep(3600)
        except TimeoutError:
            return "timed out"
        return "slept"

    return asyncio.run(too_long())


def producers() -> list[int]:
    async def numbers() -> list[int]:
        queue: asyncio.Queue[int] = asyncio.Queue(1)

        async def produce() -> None:
            for number in range(3):
                await queue.put(number)

        producer = asyncio.create_task(produce())
        taken = [await queue.get() for _ in range(3)]
        await producer
        return taken

    return asyncio.run(numbers())


_closed: list[str] = []


def leaves_a_generator_open() -> list[str]:
    async def numbers():  # type: ignore[no-untyped-def]
        try:
            yield 1
            yield 2
        finally:
            _closed.append("closed")

    async def first() -> None:
        async for _ in numbers():
            break

    asyncio.run(first())
    return list(_closed)


def fails() -> None:
    async def fail() -> None:
        await asyncio.sleep(0)
        raise ValueError("inside")

    asyncio.run(fail())


def waits_for_nothing() -> None:
    async def forever() -> None:
        await asyncio.Event().wait()

    asyncio.run(forever())


def awaits_javascript(ask: Callable[[], Awaitable[int]]) -> int:
    async def asking() -> int:
        return await ask()

    return asyncio.run(asking())


def calls_javascript(ask: Callable[[int], int]) -> int:
    async def asking() -> int:
        return ask(await _double(2))

    return asyncio.run(asking())


async def nested() -> str:
    coroutine = _double(1)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        coroutine.close()
        return str(error)
    return "it ran"


async def later(value: int) -> int:
    return await _double(value)


def block_on_the_host() -> str:
    coroutine = _double(1)
    try:
        asyncio.get_event_loop().run_until_complete(coroutine)
    except RuntimeError as error:
        coroutine.close()
        return str(error)
    return "it ran"
