from __future__ import annotations

from typing import TYPE_CHECKING

from .cycle import B

if TYPE_CHECKING:
    from .sub.deep import Deep


class Engine:
    def deep(self) -> Deep: ...

    def b(self) -> B: ...


def helper() -> int: ...


def _hidden_helper() -> str: ...
