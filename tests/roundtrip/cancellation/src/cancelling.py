"""Coroutines that are cancelled from outside."""

import asyncio
from collections.abc import Awaitable, Callable

LOG: list[str] = []


async def wait_forever() -> int:
    try:
        await asyncio.Event().wait()
    finally:
        LOG.append("cleaned up")
    return 1


async def wait_for_js(promise: Awaitable[int]) -> int:
    try:
        return await promise
    finally:
        LOG.append("left")


async def slow_cleanup() -> int:
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        await asyncio.sleep(0.001)
        LOG.append("slowly")
        raise
    return 1


async def refuses() -> str:
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        return "no"
    return "yes"


async def at_once() -> int:
    return 7


async def fails() -> int:
    await asyncio.sleep(0)
    raise ValueError("mine")


async def waits(seconds: float) -> str:
    await asyncio.sleep(seconds)
    return "done"


async def ask(question: Callable[[str], Awaitable[str]]) -> str:
    return await question("why")


async def ask_in_time(question: Callable[[str], Awaitable[str]], seconds: float) -> str:
    try:
        async with asyncio.timeout(seconds):
            return await question("why")
    except TimeoutError:
        return "too late"


async def ask_all(questions: list[Callable[[str], Awaitable[str]]]) -> list[str]:
    async def one(question: Callable[[str], Awaitable[str]]) -> str:
        return await question("why")

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(question)) for question in questions]
    except ExceptionGroup as errors:
        return [str(error) for error in errors.exceptions]
    return [task.result() for task in tasks]


def call(function: Callable[[], str]) -> str:
    return function()


def log() -> list[str]:
    entries = list(LOG)
    LOG.clear()
    return entries
