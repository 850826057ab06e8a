"""Results of checks that say by an exception what is wrong."""

import time
from collections.abc import Callable

from typhon_dev.errors import UserError
from typhon_dev.suites._protocol import Result, failed, passed


class CheckFailed(Exception):
    """What is wrong with the outcome of a check."""


def check(name: str, act: Callable[[], None]) -> Result:
    """The result called `name`: failed when `act` raises CheckFailed or UserError."""
    begin = time.monotonic()
    try:
        act()
    except (CheckFailed, UserError) as failure:
        return failed(name, str(failure), time.monotonic() - begin)
    return passed(name, time.monotonic() - begin)
