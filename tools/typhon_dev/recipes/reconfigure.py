"""Regenerates the committed answers of configure, after a change of Emscripten or of a library."""

import shutil
from collections.abc import Callable, Sequence

from .. import paths, steps
from ..errors import UserError
from ..steps import Action, Work
from . import answers, cpython, debian_root, sources, wasm_libs

_MAKERS: dict[str, Callable[[Work, str], None]] = {
    "cpython": cpython.make_with, "xz": wasm_libs.make_xz_with,
}


def run(names: Sequence[str]) -> None:
    """Asks the configure scripts of the named libraries anew. Raises UserError."""
    unknown = [name for name in names if name not in _MAKERS]
    if unknown or not names:
        raise UserError(f"Say what to reconfigure: {' or '.join(_MAKERS)}")
    steps.run([_action(name) for name in names])


def _action(name: str) -> Action:
    needs = (sources.step(), debian_root.step())
    libraries = tuple(wasm_libs.steps().values()) if name == "cpython" else ()
    return Action(f"reconfigure-{name}", f"Ask configure of {name} everything anew",
                  lambda work: _ask(work, name), after=(*needs, *libraries))


def _ask(work: Work, name: str) -> None:
    folder = paths.cache() / f"reconfigure-{name}.part"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    _MAKERS[name](Work(folder, work.log, work.note), answers.ASK_ANEW)
    kept = answers.keep(folder / "config.cache", name, sources.version(name))
    shutil.rmtree(folder)
    work.note.append(f"wrote {kept.relative_to(paths.REPO)}")
