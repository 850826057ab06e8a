"""Headers of other people's libraries stay in the folder that wraps them."""

import re

from . import Problem, cpp_files, matches

TITLE = "tree-sitter, pybind11 and Emscripten headers stay in their folders"

_RULES = (
    (re.compile(r'#\s*include\s*[<"]tree_sitter/'), ("src/typestubs/parse/",),
     "tree-sitter is known in parse/ only: add what is missing to parse/node.h"),
    (re.compile(r'#\s*include\s*[<"](?:pybind11|emscripten)[/.]'), ("src/runtime/", "sdk/wasm/"),
     "pybind11 and Emscripten belong to src/runtime and sdk/wasm: pass the thing in instead"),
    (re.compile(r'#\s*include\s*[<"]Python\.h'), ("src/runtime/", "tests/unit/runtime/"),
     "CPython belongs to src/runtime: pass the thing in instead"),
)


def check() -> list[Problem]:
    found = []
    for pattern, homes, instruction in _RULES:
        for place, _ in matches(pattern, cpp_files("src", "sdk", "tests")):
            if not place.startswith(homes):
                found.append(Problem(place, instruction))
    return found
