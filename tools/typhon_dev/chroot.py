"""Runs scripts inside a Debian root. No mount and no process outlives the script."""

import os
from pathlib import Path

from . import paths, process
from .errors import UserError
from .recipes import emscripten

CHECKOUT = "/typhon/checkout"  # where the checkout is seen inside the root
CACHE = "/typhon/cache"        # where the cache is seen inside the root
WORK = "/typhon/work"          # where the running step's folder is seen: paths in results stay equal

_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

# The mount namespace takes the mounts with it when the command ends, the process namespace the
# processes. The script sees nothing of the host's environment: results must not depend on it.
_ENTER = """
set -e
root=$1 cache=$2 checkout=$3 work=$4 extra=$5 script=$6 path=$7
mkdir -p "$root/typhon/cache" "$root/typhon/checkout" "$root/typhon/work"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"
mount --bind "$cache" "$root/typhon/cache"
mount --bind "$checkout" "$root/typhon/checkout"
mount --bind "$work" "$root/typhon/work"
if [ -n "$extra" ]; then mkdir -p "$root$extra"; mount --bind "$extra" "$root$extra"; fi
exec chroot "$root" /usr/bin/env -i PATH="$path" HOME=/tmp LANG=C.UTF-8 LC_ALL=C.UTF-8 \\
  DEBIAN_FRONTEND=noninteractive PYTHONDONTWRITEBYTECODE=1 SOURCE_DATE_EPOCH=0 \\
  bash -euo pipefail -c "cd /typhon/work; $script"
"""


def run(root: Path, folder: Path, log: Path, script: str, *, title: str) -> None:
    """Runs a bash script in `folder` (seen as WORK), with the cache at CACHE and the checkout at
    CHECKOUT, and the host's Emscripten at its own place when that one is in use.

    Raises CommandFailed when a command of the script fails.
    """
    require_root()
    found = emscripten.on_host()
    command = [
        "unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-c", _ENTER, "enter",
        str(root), str(paths.cache()), str(paths.REPO), str(folder),
        str(found.folder) if found else "", script, f"{found.tools}:{_PATH}" if found else _PATH,
    ]
    process.run(command, log=log, cwd=folder, title=title)


def inside(path: Path) -> str:
    """The name that a path of the cache or of the checkout has inside the root."""
    for outer, inner in ((paths.cache(), CACHE), (paths.REPO, CHECKOUT)):
        if path.is_relative_to(outer):
            return str(inner / path.relative_to(outer))
    raise AssertionError(f"{path} is neither in the cache nor in the checkout")


def require_root() -> None:
    if os.geteuid() != 0:
        raise UserError("Wasm builds run in a Debian root (chroot): run ./x as root")
