"""Standard output and error, handed to the host as whole lines."""

import io
import sys

import _typhon


class _HostStream(io.RawIOBase):
    def __init__(self, stream: int) -> None:
        self._stream = stream

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._stream

    def write(self, data: bytes) -> int:
        view = memoryview(data).cast("B")
        _typhon.write_host(self._stream, view)
        return len(view)


def _open(stream: int, errors: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(
        io.BufferedWriter(_HostStream(stream)),
        encoding="utf-8",
        errors=errors,
        newline="\n",
        line_buffering=True,
    )


def install() -> None:
    """Replaces sys.stdout and sys.stderr. A lone surrogate is printed escaped, never lost."""
    sys.stdout = sys.__stdout__ = _open(1, "backslashreplace")
    sys.stderr = sys.__stderr__ = _open(2, "backslashreplace")
