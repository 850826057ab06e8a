"""What `./x build` can build: every module of recipes/ may offer TARGETS, a dict name → node."""

import functools
import importlib
import pkgutil
from collections.abc import Callable, Sequence

from . import recipes, steps
from .errors import UserError

DEFAULT = ("native", "compiler", "runtime")


@functools.cache
def available() -> dict[str, Callable[[], steps.Node]]:
    found: dict[str, Callable[[], steps.Node]] = {}
    for info in pkgutil.iter_modules(recipes.__path__):
        module = importlib.import_module(f"{recipes.__name__}.{info.name}")
        found.update(getattr(module, "TARGETS", {}))
    return dict(sorted(found.items()))


def build(names: Sequence[str]) -> None:
    """Brings the named targets up to date; 'all' stands for DEFAULT. Raises UserError."""
    wanted = [one for name in names for one in (DEFAULT if name == "all" else (name,))]
    unknown = [name for name in wanted if name not in available()]
    if unknown:
        raise UserError(f"Unknown target '{unknown[0]}': choose from {', '.join(available())}, all")
    steps.run([available()[name]() for name in dict.fromkeys(wanted)])
