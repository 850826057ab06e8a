"""Chromium and fonts, for tests and the demo that run in a real browser."""

import os

from .. import steps
from ..errors import UserError
from . import host


def provide() -> None:
    """Installs Chromium when it is missing and names it to the processes that follow.

    Scripts know Chromium by the variable CHROMIUM only. So a suite that does not say that it needs
    a browser fails on every machine, not just where Chromium was never installed.
    """
    steps.run(host.needs("host-browser", host.BROWSER_TOOLS))
    if "CHROMIUM" not in os.environ:
        os.environ["CHROMIUM"] = _installed()


def _installed() -> str:
    command = host.find("chromium")
    if not command:
        raise UserError("There is no chromium: install it, or name one by the variable CHROMIUM")
    return command
