"""The failures that `./x` reports in one line instead of a traceback."""

from pathlib import Path


class UserError(Exception):
    """Something the person at the keyboard can put right; the message says how."""


class CommandFailed(Exception):
    """A command of a step ended with a failure; its output is in `log`."""

    def __init__(self, command: str, status: int, log: Path) -> None:
        super().__init__(f"'{command}' ended with status {status}")
        self.log = log


class Interrupted(Exception):
    """Ctrl-C, seen by a worker thread: the step is abandoned and starts over in the next run."""
