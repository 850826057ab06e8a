"""Formats the C++ with clang-format, in place.

Usage: ./x fmt [FILE…]     (default: every .h and .cc of src/, sdk/ and tests/)
"""

import subprocess
from pathlib import Path

from .. import lint, steps
from ..errors import UserError
from ..recipes import host


def run(arguments: list[str]) -> int:
    files = [Path(argument).resolve() for argument in arguments] or [
        file for file in lint.cpp_files("src", "sdk", "tests") if file.suffix != ".def"
    ]
    missing = [file for file in files if not file.is_file()]
    if missing:
        raise UserError(f"There is no file {missing[0]}: check the name")
    steps.run(host.needs("host-code-tools", host.CODE_TOOLS))
    before = [file.read_bytes() for file in files]
    if files:
        subprocess.run(["clang-format", "-i", "--style=file", *map(str, files)], check=True)
    changed = sum(file.read_bytes() != text for file, text in zip(files, before, strict=True))
    print(f"{changed} of {len(files)} files changed")
    return 0
