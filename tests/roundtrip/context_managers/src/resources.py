"""Context managers, both ways."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any

LOG: list[str] = []


@contextlib.contextmanager
def opened(name: str) -> Iterator[str]:
    LOG.append(f"open {name}")
    try:
        yield f"<{name}>"
    except ValueError as error:
        LOG.append(f"swallow {error}")
    finally:
        LOG.append(f"close {name}")


@contextlib.asynccontextmanager
async def connected(name: str) -> AsyncIterator[str]:
    await asyncio.sleep(0)
    LOG.append(f"connect {name}")
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        LOG.append(f"disconnect {name}")


def raises(message: str) -> None:
    raise ValueError(message)


def with_it(manager: AbstractContextManager[int], fail: bool) -> str:
    with manager as value:
        if fail:
            raise KeyError("inside")
        return f"got {value}"
    return "swallowed"


async def async_with_it(manager: AbstractAsyncContextManager[int]) -> int:
    async with manager as value:
        return value


def log() -> list[str]:
    entries = list(LOG)
    LOG.clear()
    return entries


def wrong() -> AbstractContextManager[int]:
    value: Any = 1
    result: AbstractContextManager[int] = value
    return result
