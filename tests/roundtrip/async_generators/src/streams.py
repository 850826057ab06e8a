"""Asynchronous iterators and generators, both ways."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator
from typing import Any

LOG: list[str] = []


async def count_to(end: int) -> AsyncIterator[int]:
    try:
        for number in range(end):
            await asyncio.sleep(0)
            yield number
    finally:
        await asyncio.sleep(0)
        LOG.append("finally")


async def echo() -> AsyncGenerator[str, str]:
    word = yield "start"
    while word != "end":
        await asyncio.sleep(0)
        word = yield f"<{word}>"


async def catches() -> AsyncGenerator[str, None]:
    try:
        yield "first"
    except Exception as error:
        yield type(error).__name__


async def breaks() -> AsyncIterator[int]:
    yield 1
    raise ValueError("half-way")


async def lies() -> AsyncIterator[int]:
    value: Any = "x"
    yield value


async def total(values: AsyncIterable[int]) -> int:
    result = 0
    async for value in values:
        result += value
    return result


async def first(values: AsyncIterator[int]) -> int:
    return await anext(values)


async def converse(partner: AsyncGenerator[int, str]) -> list[int]:
    heard = [await anext(partner)]
    heard.append(await partner.asend("hello"))
    await partner.aclose()
    return heard


async def doubled(values: AsyncIterable[int]) -> AsyncIterator[int]:
    async for value in values:
        yield value * 2


def log() -> list[str]:
    entries = list(LOG)
    LOG.clear()
    return entries
