"""ArrayBuffer and typed arrays: their bytes in Python."""

from typing import IO, Any

from . import _operations as ops
from ._arrays import ArrayLike
from ._convert import to_js
from ._operations import run
from ._proxy import JsProxy


class JsBuffer(JsProxy):
    __slots__ = ()

    def __len__(self) -> int:
        return run(ops.ITEM, self, "byteLength")

    def to_memoryview(self) -> memoryview:
        """A copy, with the array's element type."""
        return self.to_py()

    def to_bytes(self) -> bytes:
        return bytes(run(ops.BYTES, self))

    def to_string(self, encoding: str | None = None) -> str:
        return str(run(ops.BYTES, self), encoding or "utf-8")

    def assign(self, source: Any) -> None:
        """Copies all bytes of a Python buffer here. The sizes have to be equal."""
        size = memoryview(source).nbytes
        if size != self.byteLength:
            raise ValueError(f"cannot assign {size} bytes to a buffer of {self.byteLength} bytes")
        run(ops.ASSIGN, self, to_js(source))

    def assign_to(self, target: Any) -> None:
        """Copies all bytes into a writable Python buffer of the same size."""
        view = memoryview(target).cast("B")
        if view.nbytes != self.byteLength:
            raise ValueError(
                f"cannot assign {self.byteLength} bytes to a buffer of {view.nbytes} bytes"
            )
        view[:] = run(ops.BYTES, self)

    def to_file(self, file: IO[bytes]) -> None:
        file.write(run(ops.BYTES, self))

    _into_file = to_file

    def from_file(self, file: IO[bytes]) -> None:
        """Fills the buffer from a file."""
        self.assign(file.read(self.byteLength))


class JsTypedArray(JsBuffer, ArrayLike):
    __slots__ = ()

    __len__ = ArrayLike.__len__

    def subarray(self, start: int | None = None, stop: int | None = None) -> Any:
        first, last, _ = slice(start, stop).indices(len(self))
        return run(ops.METHOD, self, "subarray", first, last)
