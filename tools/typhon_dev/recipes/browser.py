"""Chromium and fonts, for tests and the demo that run in a real browser."""

import functools

from ..steps import Action
from . import host


@functools.cache
def needs() -> tuple[Action, ...]:
    """The action that installs Chromium; nothing when it is there."""
    return host.needs("host-browser", host.BROWSER_TOOLS)
