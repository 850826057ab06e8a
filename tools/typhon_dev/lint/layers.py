"""Includes between the compiler's layers, including relative ones that the build cannot see."""

import re

from . import Problem, cpp_files, matches

TITLE = "Layers include only the layers below them"

ALLOWED = {
    "base": {"base"},
    "parse": {"parse", "base"},
    "model": {"model", "base"},
    "extract": {"extract", "parse", "model", "base"},
    "resolve": {"resolve", "model", "base"},
    "emit": {"emit", "model", "base"},
}

_INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')


def check() -> list[Problem]:
    return [problem for layer in ALLOWED for problem in _check_layer(layer)]


def _check_layer(layer: str) -> list[Problem]:
    found = []
    for place, match in matches(_INCLUDE, cpp_files(f"src/typestubs/{layer}")):
        included = match.group(1)
        if included.partition("/")[0] not in ALLOWED[layer]:
            below = ", ".join(sorted(ALLOWED[layer]))
            found.append(Problem(place, f"'{included}' is not in {below}: move what is needed "
                                        "there, or the caller up"))
    return found
