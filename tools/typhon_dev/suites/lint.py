"""Layers, formatting, and that code, documents and tests agree: the checks of `./x lint`."""

import importlib
import pkgutil
import time
from collections.abc import Iterator

from typhon_dev import lint, steps
from typhon_dev.recipes import host
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("lint",)
ORDER = 15


def run(selection: Selection) -> Iterator[Result]:
    names = [info.name for info in pkgutil.iter_modules(lint.__path__) if info.name[0] != "_"]
    wanted = [name for name in names if selection.wants(f"lint/{name}")]
    if wanted:
        steps.run(host.needs("host-code-tools", host.CODE_TOOLS))
    for name in wanted:
        yield _check(name)


def _check(name: str) -> Result:
    begin = time.monotonic()
    problems = importlib.import_module(f"{lint.__name__}.{name}").check()
    seconds = time.monotonic() - begin
    if problems:
        return failed(f"lint/{name}", "\n".join(map(str, problems)), seconds)
    return passed(f"lint/{name}", seconds)
