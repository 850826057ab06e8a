"""A program that breaks the runtime."""

import asyncio
import os


class Handle:
    """Something that JavaScript holds on to."""

    def name(self) -> str:
        return "handle"


def crash() -> None:
    os.abort()


async def wait() -> int:
    await asyncio.sleep(3600)
    return 1


def add(a: int, b: int) -> int:
    return a + b
