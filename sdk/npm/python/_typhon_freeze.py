"""Prepares an interpreter for being stored. Runs at build time only, see src/loader/snapshot/make.ts.

What cannot be stored is told by name, with where it is kept. What can be stored, but would not be as
the program expects when it goes on elsewhere, is noted in _typhon_snapshot, or told as well.
"""

import gc
import importlib
import json
import os
import sys

import _typhon_freeze_obstacles as obstacles
import _typhon_freeze_watch as watch
import _typhon_snapshot

_OURS = (__name__, obstacles.__name__, watch.__name__)


def freeze(modules: list[str]) -> str:
    """Imports the modules and lets go of what need not be stored.

    Returns JSON: `errors` for what cannot be stored, `notes` for what stays as it is now.
    """
    seeds = watch.Seeds()
    environment = watch.Environment()
    errors = [problem for name in modules if (problem := _import(name))]
    _typhon_snapshot.generators += seeds.end()
    environment.end()
    sys.stdout.flush()
    sys.stderr.flush()
    gc.collect()
    answer = json.dumps({"errors": errors or obstacles.find(), "notes": environment.notes})
    _leave()
    gc.collect()
    # Stored objects live as long as the interpreter: no later collection has to look at them.
    gc.freeze()
    return answer


def _import(name: str) -> str | None:
    """What is wrong when the module cannot be imported: a traceback through the program only."""
    try:
        importlib.import_module(name)
    except BaseException as error:
        import traceback  # else it would be stored

        frames = error.__traceback__
        while frames is not None and not watch.is_of_program(frames.tb_frame.f_code.co_filename):
            frames = frames.tb_next
        text = "".join(traceback.format_exception(error.with_traceback(frames)))
        return f"{name} cannot be imported\n{text.rstrip()}"
    # As the bridge does it after an import, see prepare_asyncio in src/runtime/async/promise.cc.
    if "asyncio" in sys.modules:
        importlib.import_module("_typhon_loop")
    return None


def _leave() -> None:
    folder = os.path.dirname(__file__)
    sys.path.remove(folder)
    sys.path_importer_cache.pop(folder, None)
    for name in _OURS:
        del sys.modules[name]
