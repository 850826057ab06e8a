"""Typed arrays and ArrayBuffers."""

import tempfile

import js
from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsBuffer, JsTypedArray

__all__ = []

for kind in ("Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32", "Float32", "Float64"):
    view = run_js(f"new {kind}Array([1, 2, 250])").to_py()
    show(lambda: (view.format, view.itemsize, view.tolist()))
show(lambda: run_js("new BigInt64Array([1n, -2n])").to_py().tolist())
show(lambda: run_js("new Uint8Array([1, 2]).buffer").to_py().tolist())
part = run_js("new Uint8Array([1, 2, 3, 4]).subarray(1, 3)")
show(lambda: part.to_bytes())
show(lambda: part.to_memoryview().tolist())
show(lambda: run_js("new Uint8Array([104, 105])").to_string())
show(lambda: run_js("new Uint16Array([104, 105])").to_bytes())
show(lambda: isinstance(part, JsTypedArray))
show(lambda: isinstance(part, JsBuffer))
show(lambda: isinstance(part.buffer, JsBuffer))
show(lambda: isinstance(part.buffer, JsTypedArray))
target = js.Uint8Array.new(3)
target.assign(b"abc")
show(lambda: list(target))
target.assign(bytearray(b"xyz"))
show(lambda: target.to_bytes())
into = bytearray(3)
target.assign_to(into)
show(lambda: into)
with tempfile.TemporaryFile() as file:
    file.write(b"123")
    file.seek(0)
    target.from_file(file)
    show(lambda: target.to_bytes())
with tempfile.TemporaryFile() as file:
    target.to_file(file)
    file.seek(0)
    show(lambda: file.read())
show(lambda: js.ArrayBuffer.new(4).byteLength)
show(lambda: js.TextDecoder.new().decode(target))
show(lambda: js.TextEncoder.new().encode("hé").to_bytes())
