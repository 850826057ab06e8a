"""The option `--serve [PORT]` of verbs that make a site: a server for a person to look at it."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from . import paths, products
from .errors import UserError

_SERVER = paths.REPO / "tests/e2e/run-page.mjs"


def wanted_port(verb: str, arguments: Sequence[str]) -> int | None:
    """None unless the site is to be served; 0 lets the system choose. Raises UserError."""
    match arguments:
        case []:
            return None
        case ["--serve"]:
            return 0
        case ["--serve", port] if port.isdecimal():
            return int(port)
    raise UserError(f"Unknown arguments '{' '.join(arguments)}': run ./x {verb} --help")


def until_interrupted(site: Path, port: int, *options: str) -> int:
    """Serves a folder until Ctrl-C, which is no failure. `options` are the server's own."""
    command = ["node", str(_SERVER), str(site), "--serve", "--port", str(port), *options]
    print("\nServing the site; Ctrl-C ends it.", flush=True)
    with subprocess.Popen(command, env=products.full_environment()) as server:
        try:
            return server.wait()
        except KeyboardInterrupt:
            server.terminate()
            return 0
