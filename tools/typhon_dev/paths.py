"""Where things are. Nothing outside the checkout's build folder and the cache is ever written."""

import os
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
BUILD = REPO / "build"


def cache() -> Path:
    """The cache folder (created when missing): TYPHON_CACHE, else under the user's cache folder."""
    chosen = os.environ.get("TYPHON_CACHE")
    if chosen:
        folder = Path(chosen).expanduser().resolve()
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        folder = Path(base).resolve() / "typhon"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def logs() -> Path:
    folder = cache() / "logs"
    folder.mkdir(exist_ok=True)
    return folder
