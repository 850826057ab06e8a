"""What an exception carries beside its class and text."""

import asyncio
import os
import sys
from collections.abc import Callable


def open_missing() -> None:
    os.stat("/no/such/file")


def exit_with(code: int) -> None:
    sys.exit(code)


async def exit_later(code: int) -> None:
    await asyncio.sleep(0)
    sys.exit(code)


async def exit_at_once(code: int) -> None:
    sys.exit(code)


async def exit_in_task(code: int) -> str:
    async def leave() -> None:
        sys.exit(code)

    try:
        await asyncio.ensure_future(leave())
    except SystemExit as error:
        return f"caught {error.code}"
    return "no exit"


def interrupt() -> None:
    raise KeyboardInterrupt


def still_works(value: int) -> int:
    return value


def bare_key(key: str) -> None:
    empty: dict[str, int] = {}
    empty[key]


def decode(data: bytes) -> str:
    return data.decode("utf-8")


def group(messages: list[str]) -> None:
    raise ExceptionGroup("several", [ValueError(message) for message in messages])


def nested_group() -> None:
    inner = ExceptionGroup("inner", [KeyError("a")])
    raise ExceptionGroup("outer", [inner, TypeError("b")])


async def task_group(messages: list[str]) -> None:
    async def fail(message: str) -> None:
        raise LookupError(message)

    async with asyncio.TaskGroup() as tasks:
        for message in messages:
            tasks.create_task(fail(message))


def with_cause(callback: Callable[[], None]) -> None:
    try:
        callback()
    except Exception as error:
        raise RuntimeError("wrapped") from error


def chain() -> None:
    try:
        try:
            raise KeyError("first")
        except KeyError:
            raise ValueError("second")
    except ValueError as error:
        raise OSError("third") from error


def suppressed() -> None:
    try:
        raise KeyError("hidden")
    except KeyError:
        raise ValueError("shown") from None


def start_failing_task() -> None:
    async def fail() -> None:
        raise RuntimeError("nobody waits for me")

    asyncio.ensure_future(fail())
