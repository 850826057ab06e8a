"""Builds targets and all they need.

Usage: ./x build [TARGET…] [--reconfigure]

  native         build/native-release/typhon
  asan           the same and its tests, under sanitizers (debug: for a debugger)
  compiler       build/wasm-compiler/{compiler.mjs,compiler.wasm}
  runtime        build/wasm-runtime/{typhon.mjs,typhon.wasm,stdlib.zip,stdlib-source.zip}
  stdlib         the standard library as bytecode
  cpython        CPython's static libraries and headers
  node-modules   the npm packages of the lock file
  all            native, compiler and runtime (the default)

Modules in tools/typhon_dev/recipes/ can offer more.
`./x build cpython --reconfigure` asks configure everything anew (7 minutes) and writes the answers
into cmake/cpython/; the same goes for xz. Commit them.
"""

import time

from .. import console, targets
from ..errors import UserError
from ..recipes import emscripten, reconfigure


def run(arguments: list[str]) -> int:
    names = [argument for argument in arguments if not argument.startswith("-")]
    options = {argument for argument in arguments if argument.startswith("-")}
    if options - {"--reconfigure"}:
        raise UserError(f"Unknown option {sorted(options)[0]}: run ./x build --help")
    began = time.monotonic()
    print(emscripten.in_use())
    if options:
        reconfigure.run(names)
    else:
        targets.build(names or ["all"])
    print(f"Ready in {console.duration(time.monotonic() - began)}")
    return 0
