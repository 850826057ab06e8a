from collections.abc import AsyncIterator, Coroutine
from typing import Any, Awaitable


async def fetch(name: str, *, retries: int = 3) -> bytes: ...


async def nothing() -> None: ...


async def maybe() -> int | None: ...


def both(value: Awaitable[int]) -> Awaitable[str]: ...


def coroutine() -> Coroutine[Any, Any, list[int]]: ...


async def ticks() -> AsyncIterator[int]:
    yield 1


class Client:
    async def get(self, path: str) -> str: ...
