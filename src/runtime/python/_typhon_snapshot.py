"""An interpreter that is stored, and goes on in another process: see src/runtime/snapshot.h."""

import gc
import importlib
import os
import sys


def freeze(modules: list[str]) -> str:
    """Imports the modules and lets go of what need not be stored.

    Returns one line for each thing that cannot be stored.
    """
    for name in modules:
        importlib.import_module(name)
    sys.stdout.flush()
    sys.stderr.flush()
    gc.collect()
    # Stored objects live as long as the interpreter: no later collection has to look at them.
    gc.freeze()
    return ""


def resume(paths: list[str], environment: dict[str, str]) -> None:
    """Takes over what belongs to the process: search path, environment, entropy."""
    sys.path[:] = paths
    os.environ.clear()
    os.environ.update(environment)
    if random := sys.modules.get("random"):
        random.seed()
