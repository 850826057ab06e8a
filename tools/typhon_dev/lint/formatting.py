"""C++ is formatted by clang-format."""

import re
import shutil
import subprocess

from ..errors import UserError
from . import Problem, cpp_files, relative

TITLE = "C++ is formatted"


def check() -> list[Problem]:
    if not shutil.which("clang-format"):
        raise UserError("clang-format is missing: run apt-get install clang-format")
    files = [file for file in cpp_files("src", "sdk", "tests") if file.suffix != ".def"]
    if not files:
        return []
    shown = subprocess.run(
        ["clang-format", "--dry-run", "-Werror", "--style=file", *map(str, files)],
        capture_output=True, text=True,
    ).stderr
    wrong = set(re.findall(r"^(.+?):\d+:\d+: error: code should be clang-formatted", shown, re.M))
    return [Problem(relative(file), "Not formatted: run ./x fmt") for file in files
            if str(file) in wrong]
