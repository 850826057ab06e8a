"""Prepares an interpreter for being stored. Runs at build time only, see src/loader/snapshot/make.ts.

What cannot be stored is told by name, with where it is kept. What can be stored, but would not be as
the program expects when it goes on elsewhere, is noted in _typhon_snapshot, or told as well.

All that is imported here or in the files beside it is stored with every program, so they import only
what every interpreter has.
"""

import gc
import os
import sys

import _typhon_freeze_lazy as lazy
import _typhon_freeze_library as library
import _typhon_freeze_obstacles as obstacles
import _typhon_freeze_watch as watch
import _typhon_snapshot
from _json import encode_basestring_ascii as json_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_OURS = {__name__, lazy.__name__, library.__name__, obstacles.__name__, watch.__name__}


def freeze(modules: list[str], left_out: list[str]) -> str:
    """Imports the modules, and not those that are left out, and lets go of what need not be stored.

    Returns JSON: `errors` for what cannot be stored, `notes` for what stays as it is now, and in
    `modules` each module that is stored, who imported it, and the bytes of its code; in `heldBack`
    the modules that are loaded when they are used.
    """
    seeds = watch.Seeds()
    environment = watch.Environment()
    lazy_modules = lazy.Holder()
    imports = watch.Imports(left_out)
    errors = [problem for name in modules if (problem := _import(name))]
    errors = imports.errors or errors
    if not errors:
        library.import_named_in_functions()
    lazy_modules.end()
    imports.end()
    _typhon_snapshot.generators += seeds.end()
    environment.end()
    sys.stdout.flush()
    sys.stderr.flush()
    gc.collect()
    errors = errors or obstacles.find()
    answer = _json_object(
        heldBack=_json_list(map(json_text, sorted(lazy.held_back()))),
        errors=_json_list(map(json_text, errors)),
        notes=_json_list(map(json_text, environment.notes)),
        modules=_json_list(_describe(name, imports.importers) for name in _stored_modules()),
    )
    _leave()
    gc.collect()
    # Stored objects live as long as the interpreter: no later collection has to look at them.
    gc.freeze()
    return answer


def _import(name: str) -> str | None:
    """What is wrong when the module cannot be imported: a traceback through the program only."""
    try:
        __import__(name)
    except BaseException as error:
        import traceback

        frames = error.__traceback__
        while frames is not None and not watch.is_of_program(frames.tb_frame.f_code.co_filename):
            frames = frames.tb_next
        text = "".join(traceback.format_exception(error.with_traceback(frames)))
        return f"{name} cannot be imported\n{text.rstrip()}"
    if "asyncio" in sys.modules:
        _begin_event_loop()
    return None


def _begin_event_loop() -> None:
    """As the bridge does it after an import, see prepare_asyncio in src/runtime/async/promise.cc.

    In its first turn the loop only notes its debug mode, for which it has called itself.
    """
    loop = __import__("_typhon_loop").loop
    if [handle._callback for handle in loop._ready] == [loop._set_coroutine_origin_tracking]:
        loop.run_once()


def _stored_modules() -> list[str]:
    return sorted(sys.modules.keys() - _OURS - lazy.held_back())


def _describe(name: str, importers: dict[str, str]) -> str:
    importer = importers.get(name, "")
    if importer == __name__:
        importer = "the build"
    elif importer == library.__name__:
        importer = "a function of the program"
    return _json_list([json_text(name), json_text(importer), str(_size_of(name))])


def _size_of(name: str) -> int:
    # Not by attribute: pyodide would be loaded for it.
    spec = getattr(sys.modules[name], "__dict__", {}).get("__spec__")
    for file in (getattr(spec, "cached", None), getattr(spec, "origin", None)):
        try:
            return os.stat(file).st_size  # type: ignore[arg-type]
        except (OSError, TypeError):
            continue
    return 0


def _json_list(items: "Iterable[str]") -> str:
    return f"[{','.join(items)}]"


def _json_object(**members: str) -> str:
    return "{" + ",".join(f"{json_text(name)}:{value}" for name, value in members.items()) + "}"


def _leave() -> None:
    folder = os.path.dirname(__file__)
    sys.path.remove(folder)
    sys.path_importer_cache.pop(folder, None)
    for name in _OURS:
        del sys.modules[name]
