"""Finds the verbs (one file each in commands/) and runs the one asked for."""

import importlib
import pkgutil
import signal
import sys
from types import ModuleType

from . import commands
from .errors import UserError

_INTERRUPTED = 130  # the shell's status for Ctrl-C


def main(arguments: list[str]) -> int:
    """Returns the exit status: 0 good, 1 failed, 2 wrong usage."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(_overview())
        return 0
    _end_on_signals()
    verb = arguments[0]
    if verb not in _verbs():
        print(f"Unknown verb '{verb}': run ./x --help for the list", file=sys.stderr)
        return 2
    module = _module(verb)
    if any(argument in ("-h", "--help") for argument in arguments[1:]):
        print((module.__doc__ or "").strip())
        return 0
    return _run(module, arguments[1:])


def _end_on_signals() -> None:
    """A termination ends the run as Ctrl-C does, and Ctrl-C works in the background too."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def _run(module: ModuleType, arguments: list[str]) -> int:
    try:
        return int(module.run(arguments))
    except UserError as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED


def _verbs() -> list[str]:
    found = pkgutil.iter_modules(commands.__path__)
    return sorted(info.name.replace("_", "-") for info in found)


def _module(verb: str) -> ModuleType:
    return importlib.import_module(f"{commands.__name__}.{verb.replace('-', '_')}")


def _overview() -> str:
    lines = ["./x VERB [ARGUMENT…]    (./x VERB --help says more)", ""]
    for verb in _verbs():
        first = (_module(verb).__doc__ or "").strip().splitlines()
        lines.append(f"  {verb:<10} {first[0] if first else ''}")
    return "\n".join(lines)
