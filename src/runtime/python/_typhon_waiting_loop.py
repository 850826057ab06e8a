"""An event loop that waits: what asyncio.run() and new_event_loop() give to synchronous code.

While it runs, JavaScript does not. So it can wait for time, and for other tasks of its own, but for
nothing that comes from JavaScript.
"""

import time
from asyncio import base_events
from typing import Any


class WaitingEventLoop(base_events.BaseEventLoop):
    """Runs when it is told to, until what it was given is done."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Clock()

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        """Nobody can wake it: there are no other threads."""


class _Clock:
    """Stands where other loops have a selector; time is all that passes here."""

    def select(self, timeout: float | None) -> list[Any]:
        if timeout is None:
            raise RuntimeError(
                "asyncio.run() would wait forever: what it waits for can only come from JavaScript; "
                "make the function 'async def' and await instead"
            )
        if timeout > 0:
            time.sleep(timeout)
        return []
