"""A program made for Emscripten: it reaches for JavaScript by `js` and `pyodide`."""

import sys
from collections.abc import Callable

import js
from pyodide.ffi import JsException, create_proxy, to_js


def as_json(numbers: list[int]) -> str:
    return js.JSON.stringify(to_js({"numbers": numbers}))


def global_names(*names: str) -> list[bool]:
    return [hasattr(js, name) for name in names]


def error_code(throws: Callable[[], None]) -> int:
    try:
        throws()
    except JsException as error:
        return error.code
    return 0


async def answer(text: str) -> tuple[int, str]:
    response = js.Response.new(text)
    return response.status, await response.text()


async def after(milliseconds: int) -> str:
    reached: list[str] = []
    promise = js.Promise.new(
        create_proxy(lambda resolve, reject: js.setTimeout(resolve, milliseconds))
    )
    await promise
    reached.append("later")
    return reached[0]


def where() -> list[bool]:
    return [sys.platform == "emscripten", "pyodide" in sys.modules]
