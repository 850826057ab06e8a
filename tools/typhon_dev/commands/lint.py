"""Checks what the build cannot: layers, formatting, and that code, documents and tests agree.

Usage: ./x lint [CHECK…]

Each check is a file in tools/typhon_dev/lint/, named here by its file name. Every problem says what
to do about it. The status is 1 when there is one.
"""

import importlib
import pkgutil

from .. import lint, steps
from ..errors import UserError
from ..recipes import host


def run(arguments: list[str]) -> int:
    checks = [info.name for info in pkgutil.iter_modules(lint.__path__) if info.name[0] != "_"]
    unknown = [name for name in arguments if name not in checks]
    if unknown:
        raise UserError(f"Unknown check '{unknown[0]}': choose from {', '.join(checks)}")
    steps.run(host.needs("host-code-tools", host.CODE_TOOLS))
    problems = sum([_run_check(name) for name in arguments or checks])
    print(f"{problems} problem{'' if problems == 1 else 's'}")
    return 1 if problems else 0


def _run_check(name: str) -> int:
    module = importlib.import_module(f"{lint.__name__}.{name}")
    problems = module.check()
    print(f"{'✗' if problems else '✓'} {name:<16} {module.TITLE}")
    for problem in problems:
        print(f"    {problem}")
    return len(problems)
