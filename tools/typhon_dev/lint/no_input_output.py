"""The compiler core neither prints nor ends the process nor touches the disk."""

import re

from . import Problem, cpp_files, matches

TITLE = "No printing, exit or files in src/typestubs"

_FORBIDDEN = re.compile(
    r"\b(?:std::)?(?:f?printf|puts|cout|cerr|abort|exit|_Exit|quick_exit|terminate|fopen|"
    r"ifstream|ofstream|fstream)\b\s*(?:\(|<<|;|\{|[a-z_]+[({;])"
)
_HEADERS = re.compile(r"#\s*include\s*<(iostream|fstream|cstdio|stdio\.h|filesystem)>")


def check() -> list[Problem]:
    files = cpp_files("src/typestubs")
    found = [
        Problem(place, f"'{match.group().strip()}' in the core: return a result or a diagnostic, "
                       "and let sdk/ do the talking")
        for place, match in matches(_FORBIDDEN, files)
    ]
    found += [
        Problem(place, f"<{match.group(1)}> in the core: a FileSystem is passed in, "
                       "text is made with fmt")
        for place, match in matches(_HEADERS, files)
    ]
    return found
