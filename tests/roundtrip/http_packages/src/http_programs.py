"""Packages from PyPI, unmodified, that were written for sockets, threads or Emscripten."""

import ssl
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import httpx
import requests
import urllib3


async def with_task_group(values: list[int]) -> list[int]:
    """Each after the one that is less by 1, in whatever order they start."""
    results: list[int] = []
    done = {value: anyio.Event() for value in values}

    async def double(value: int) -> None:
        if value - 1 in done:
            await done[value - 1].wait()
        await anyio.sleep(0.001)
        results.append(value * 2)
        done[value].set()

    async with anyio.create_task_group() as group:
        for value in values:
            group.start_soon(double, value)
    return results


def run_until_done(value: int) -> int:
    async def double() -> int:
        with anyio.fail_after(5):
            await anyio.sleep(0.001)
        return value * 2

    return anyio.run(double)


async def stream(texts: list[str]) -> list[str]:
    sender, receiver = anyio.create_memory_object_stream[str]()

    async def send() -> None:
        async with sender:
            for text in texts:
                await sender.send(text)

    async with anyio.create_task_group() as group, receiver:
        group.start_soon(send)
        return [text async for text in receiver]


async def in_time(wait: Callable[[], Awaitable[str]], seconds: float) -> str:
    with anyio.move_on_after(seconds):
        return await wait()
    return "too late"


def _answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"method": request.method, "path": request.url.path})


async def mocked(path: str) -> dict[str, str]:
    async with httpx.AsyncClient(transport=httpx.MockTransport(_answer)) as client:
        response = await client.get(f"https://example.org{path}")
    body: dict[str, str] = response.raise_for_status().json()
    return body


def mocked_now(path: str) -> dict[str, str]:
    with httpx.Client(transport=httpx.MockTransport(_answer)) as client:
        body: dict[str, str] = client.post(f"https://example.org{path}").json()
    return body


async def _application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    body = f"{scope['method']} {scope['path']}".encode()
    await send({"type": "http.response.start", "status": 201, "headers": []})
    await send({"type": "http.response.body", "body": body})


async def served(path: str) -> tuple[int, str]:
    transport = httpx.ASGITransport(_application)
    async with httpx.AsyncClient(transport=transport, base_url="https://inside") as client:
        response = await client.put(path)
    return response.status_code, response.text


def get(url: str) -> tuple[int, str]:
    response = requests.get(url, timeout=10)
    return response.status_code, response.text


def get_plainly(url: str) -> tuple[int, bytes]:
    response = urllib3.request("GET", url)
    return response.status, response.data


def tls() -> list[str]:
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    settings = [context.verify_mode.name, str(context.check_hostname), context.minimum_version.name]
    try:
        context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="example.org")
    except ssl.SSLError as error:
        settings.append(str(error))
    return settings
