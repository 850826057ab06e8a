from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from elsewhere import Thing
    from nowhere import Missing

if sys.version_info >= (3, 12):

    def modern(thing: Thing) -> Later: ...

else:

    def ancient() -> None: ...


if sys.platform == "emscripten":
    PLATFORM: Final = "browser"
elif sys.platform == "win32":
    PLATFORM: Final = 1
else:
    PLATFORM: Final = None

if os.name == "nt":

    def only_windows() -> None: ...


try:
    from elsewhere import fast
except ImportError:

    def fast(x: int) -> int: ...


class Later:
    def itself(self) -> "Later": ...

    if sys.version_info < (3, 0):

        def old(self) -> None: ...


if __name__ == "__main__":

    def main() -> None: ...


def _private() -> None: ...


def missing(x: "Missing") -> None: ...
