"""An interpreter goes on in another process: see src/runtime/snapshot.h.

What it did before that belongs to the process is noted here by _typhon_freeze, and done again.
"""

import os
import sys

# Importing typing would store it with every program.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from random import Random

# Of random.Random: those that nobody gave a seed.
generators: "list[Random]" = []
# Set by the program while it was imported; None: deleted. Defaults give way to the host's own values.
environment: dict[str, str | None] = {}
environment_defaults: dict[str, str] = {}
# The search path that was given, which the program may have added to since.
_given_paths: list[str] | None = None


def resume(paths: list[str], host_environment: dict[str, str]) -> None:
    """Takes over what belongs to the process: search path, environment, entropy."""
    global _given_paths
    if _given_paths != paths:
        _given_paths = paths
        sys.path[:] = paths
    wants_import_times = host_environment.pop("TYPHON_IMPORT_TIMES", None)
    _set_environment({**environment_defaults, **host_environment, **environment})
    for generator in generators:
        generator.seed()
    if wants_import_times:
        import _typhon_import_times

        _typhon_import_times.watch()
    if logging := sys.modules.get("logging"):
        logging._startTime = sys.modules["time"].time_ns()


def _set_environment(values: dict[str, str | None]) -> None:
    os.environ.clear()
    os.environ.update({name: value for name, value in values.items() if value is not None})
