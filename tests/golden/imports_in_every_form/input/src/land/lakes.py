from __future__ import annotations

import land.rivers


class Lake:
    def outflow(self) -> land.rivers.River:
        return land.rivers.River()


def deepest() -> Lake:
    return Lake()


def _private() -> None: ...
