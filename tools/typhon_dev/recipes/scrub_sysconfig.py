"""Rewrites the target's _sysconfigdata without traces of the machine that built it.

Usage: scrub_sysconfig.py FILE OUT     (run by the root's python3.13)

The folder of the build would differ from machine to machine and means nothing in a browser.
"""

import re
import sys
from pathlib import Path
from typing import Any

_FOLDER_OF_THE_BUILD = re.compile(r"/typhon/[A-Za-z0-9_./-]*")
_LEFT_OUT = {"CONFIG_ARGS", "abs_builddir", "abs_srcdir"}

_HEADER = "# The settings that this CPython was built with; generated.\n"


def main(file: Path, out: Path) -> None:
    namespace: dict[str, Any] = {}
    exec(compile(file.read_text(), str(file), "exec"), namespace)
    settings = namespace["build_time_vars"]
    lines = [
        f"    {name!r}: {_scrub(value)!r},\n"
        for name, value in sorted(settings.items()) if name not in _LEFT_OUT
    ]
    out.write_text(f"{_HEADER}build_time_vars = {{\n{''.join(lines)}}}\n")


def _scrub(value: Any) -> Any:
    return _FOLDER_OF_THE_BUILD.sub("", value) if isinstance(value, str) else value


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
