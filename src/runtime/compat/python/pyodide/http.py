"""HTTP by the host's own means: fetch, and XMLHttpRequest where a program has to wait."""

import json
from collections.abc import Awaitable
from io import StringIO
from pathlib import Path
from typing import IO, Any

from .ffi import JsException, to_js
from .ffi import _operations as _ops

__all__ = [
    "AbortError", "BodyUsedError", "FetchResponse", "HttpStatusError", "open_url", "pyfetch",
    "pyxhr",
]  # fmt: skip

_js = _ops.run(_ops.GLOBAL)


class HttpStatusError(OSError):
    """The answer's status is 400 or more."""

    def __init__(self, status: int, status_text: str, url: str) -> None:
        self.status = status
        self.status_text = status_text
        self.url = url
        side = "Client" if status < 500 else "Server"
        super().__init__(f"{status} {side} Error: {status_text} for url: {url}")


class BodyUsedError(OSError):
    """A response's body can be read once."""

    def __init__(self, *args: Any) -> None:
        super().__init__("Response body is already used")


class AbortError(OSError):
    """The request was given up."""

    def __init__(self, reason: Any = None) -> None:
        super().__init__(getattr(reason, "message", None) or "The request was aborted")
        self.reason = reason


class FetchResponse:
    """The answer to pyfetch()."""

    def __init__(
        self, url: str, js_response: Any, abort_controller: Any = None, abort_signal: Any = None
    ) -> None:
        self._url = url
        self.js_response = js_response
        self._controller = abort_controller
        self._signal = abort_signal

    @property
    def body_used(self) -> bool:
        return self.js_response.bodyUsed

    @property
    def headers(self) -> dict[str, str]:
        return dict(self.js_response.headers.entries())

    @property
    def ok(self) -> bool:
        return self.js_response.ok

    @property
    def redirected(self) -> bool:
        return self.js_response.redirected

    @property
    def status(self) -> int:
        return self.js_response.status

    @property
    def status_text(self) -> str:
        return self.js_response.statusText

    @property
    def type(self) -> str:
        return self.js_response.type

    @property
    def url(self) -> str:
        return self.js_response.url

    def raise_for_status(self) -> None:
        if 400 <= self.status < 600:
            raise HttpStatusError(self.status, self.status_text, self.url)

    def clone(self) -> "FetchResponse":
        return FetchResponse(self._url, self.js_response.clone(), self._controller, self._signal)

    def abort(self, reason: Any = None) -> None:
        if self._controller is None:
            raise ValueError("This request has an abort signal of the caller's")
        self._controller.abort(to_js(reason))

    async def buffer(self) -> Any:
        return await self._read(self.js_response.arrayBuffer)

    async def text(self) -> str:
        return await self._read(self.js_response.text)

    string = text

    async def json(self, **options: Any) -> Any:
        return json.loads(await self.text(), **options)

    async def bytes(self) -> bytes:
        return (await self.buffer()).to_bytes()

    async def memoryview(self) -> memoryview:
        return (await self.buffer()).to_memoryview()

    async def unpack_archive(
        self, *, extract_dir: str | Path | None = None, format: str | None = None
    ) -> None:
        import shutil
        import tempfile

        name = Path(self._url.partition("?")[0]).name
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder, name)
            archive.write_bytes(await self.bytes())
            shutil.unpack_archive(archive, extract_dir, format)

    async def _into_file(self, file: IO[bytes]) -> None:
        (await self.buffer()).to_file(file)

    async def _read(self, method: Any) -> Any:
        if self.body_used:
            raise BodyUsedError
        try:
            return await method()
        except JsException as error:
            raise _as_os_error(error) from None


def pyfetch(
    url: str, /, *, signal: Any = None, fetcher: Any = None, **options: Any
) -> Awaitable[FetchResponse]:
    """Fetches a URL; options are those of JavaScript's fetch()."""
    return _fetch(str(url), signal, fetcher or _js.fetch, options)


async def _fetch(url: str, signal: Any, fetcher: Any, options: dict[str, Any]) -> FetchResponse:
    controller = None
    if signal is None:
        controller = _js.AbortController.new()
        signal = controller.signal
    try:
        response = await fetcher(url, to_js({**options, "signal": signal}))
    except JsException as error:
        raise _as_os_error(error) from None
    return FetchResponse(url, response, controller, signal)


def _as_os_error(error: Any) -> OSError:
    return AbortError(error) if error.name == "AbortError" else OSError(error.message)


def open_url(url: str) -> StringIO:
    """Waits for the text behind a URL. Only where XMLHttpRequest is: in browsers."""
    return StringIO(pyxhr.get(url).text)


class _XhrResponse:
    """The answer of pyxhr."""

    def __init__(self, request: Any, content: bytes) -> None:
        self.status_code: int = request.status
        self.reason: str = request.statusText
        self.url: str = request.responseURL
        self.headers = _header_lines(request.getAllResponseHeaders())
        self.content = content

    @property
    def ok(self) -> bool:
        return 200 <= self.status_code < 300

    @property
    def text(self) -> str:
        return self.content.decode(errors="replace")

    def json(self, **options: Any) -> Any:
        return json.loads(self.content, **options)

    def raise_for_status(self) -> None:
        if self.status_code >= 400:
            raise HttpStatusError(self.status_code, self.reason, self.url)


class _Xhr:
    """Requests that block until the answer is there, as `requests` makes them."""

    def request(
        self,
        method: str,
        url: str,
        *,
        params: dict[str, Any] | None = None,
        data: Any = None,
        json: Any = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
    ) -> _XhrResponse:
        if not hasattr(_js, "XMLHttpRequest"):
            raise RuntimeError("Only browsers can wait for a request: use pyfetch()")
        body, extra = _body(data, json)
        request = _js.XMLHttpRequest.new()
        request.open(method, _with_query(url, params), False)
        for name, value in {**extra, **_credentials(auth), **(headers or {})}.items():
            request.setRequestHeader(name, value)
        # A page may not ask for bytes when it waits; this charset keeps them apart.
        request.overrideMimeType("text/plain; charset=x-user-defined")
        request.send(body)
        content = bytes(ord(unit) & 0xFF for unit in request.responseText or "")
        return _XhrResponse(request, content)

    def get(self, url: str, **options: Any) -> _XhrResponse:
        return self.request("GET", url, **options)

    def post(self, url: str, **options: Any) -> _XhrResponse:
        return self.request("POST", url, **options)

    def put(self, url: str, **options: Any) -> _XhrResponse:
        return self.request("PUT", url, **options)

    def patch(self, url: str, **options: Any) -> _XhrResponse:
        return self.request("PATCH", url, **options)

    def delete(self, url: str, **options: Any) -> _XhrResponse:
        return self.request("DELETE", url, **options)

    def head(self, url: str, **options: Any) -> _XhrResponse:
        return self.request("HEAD", url, **options)

    def options(self, url: str, **options: Any) -> _XhrResponse:
        return self.request("OPTIONS", url, **options)


pyxhr = _Xhr()


def _header_lines(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.strip().splitlines())
    return {name.strip(): value.strip() for name, _, value in pairs}


def _with_query(url: str, params: dict[str, Any] | None) -> str:
    if not params:
        return url
    from urllib.parse import urlencode

    return f"{url}{'&' if '?' in url else '?'}{urlencode(params, doseq=True)}"


def _body(data: Any, content: Any) -> tuple[Any, dict[str, str]]:
    if content is not None:
        return json.dumps(content), {"Content-Type": "application/json"}
    if isinstance(data, dict):
        from urllib.parse import urlencode

        return urlencode(data), {"Content-Type": "application/x-www-form-urlencoded"}
    return to_js(data), {}


def _credentials(auth: tuple[str, str] | None) -> dict[str, str]:
    if auth is None:
        return {}
    from base64 import b64encode

    return {"Authorization": f"Basic {b64encode(':'.join(auth).encode()).decode()}"}
