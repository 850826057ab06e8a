"""Headers of libraries and of protocols stay in the folder that wraps them."""

import re

from . import Problem, cpp_files, matches

TITLE = "Headers of tree-sitter, pybind11, Emscripten and of editors' protocols stay in their folders"

_RULES = (
    (re.compile(r'#\s*include\s*[<"]tree_sitter/'), ("src/typestubs/parse/",),
     "tree-sitter is known in parse/ only: add what is missing to parse/node.h"),
    (re.compile(r'#\s*include\s*[<"](?:pybind11|emscripten)[/.]'), ("src/runtime/", "sdk/wasm/"),
     "pybind11 and Emscripten belong to src/runtime and sdk/wasm: pass the thing in instead"),
    (re.compile(r'#\s*include\s*[<"]Python\.h'), ("src/runtime/", "tests/unit/runtime/"),
     "CPython belongs to src/runtime: pass the thing in instead"),
    (re.compile(r'#\s*include\s*"lsp/'),
     ("sdk/lsp/", "sdk/cli/commands/serve.cc", "sdk/wasm/server_main.cc", "tests/unit/lsp/"),
     "The Language Server Protocol is known in sdk/lsp only: move what is needed to sdk/workspace"),
    (re.compile(r'#\s*include\s*"mapper/'),
     ("sdk/mapper/", "sdk/cli/commands/serve.cc", "tests/unit/mapper/"),
     "TypeScript's mapper protocol is known in sdk/mapper only: move what is needed to sdk/workspace"),
)


def check() -> list[Problem]:
    found = []
    for pattern, homes, instruction in _RULES:
        for place, _ in matches(pattern, cpp_files("src", "sdk", "tests")):
            if not place.startswith(homes):
                found.append(Problem(place, instruction))
    return found
