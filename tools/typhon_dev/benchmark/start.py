"""What a start costs: bytes, time and memory until the least program has answered its first call."""

import functools
from collections.abc import Callable, Iterator
from pathlib import Path

from . import subjects
from .. import versions
from ..recipes import wasm
from .figures import Figure, in_turns
from .subjects import Subject

Pair = tuple[Subject, Subject]

# Read when a program first wants something that it did not start with.
_LATER = ("stdlib-*.zip", *(f"typhon-{part}-*.wasm" for part in wasm.PARTS))
_NEVER_PACKED_FOR = "stdlib-source-*.zip"  # only tracebacks read it


def figures(rounds: int) -> Iterator[Figure]:
    pair = subjects.build_hello()
    yield from _sizes(pair)
    yield _figure("start-node", "process start to the first result, Node", "ms", 60,
                  _taken(pair, rounds + 1, Subject.first_call_in_node))
    in_current = functools.partial(Subject.first_call_in_node, engine=subjects.current_node())
    yield _figure("start-node-current", f"the same on Node {_current_line()}", "ms", 60,
                  _taken(pair, rounds + 1, in_current))
    yield from _chromium(pair, rounds)
    yield _figure("start-memory", "memory added by the first call, Node", "B", 45e6,
                  _taken(pair, rounds, Subject.memory_in_node))


def _current_line() -> str:
    version: str = versions.load()["node-current"]["wheel_version"]
    return version.partition(".")[0]


def _sizes(pair: Pair) -> Iterator[Figure]:
    ours, peer = pair
    first, all_of_peer = (sum(subject.sizes.values()) for subject in pair)
    yield _figure("start-bytes", "bytes to the first call, brotli-11", "B", 1.6e6,
                  ([first], [all_of_peer]))
    demo = subjects.build_example()
    yield _figure("start-bytes-demo", "bytes to the first result, examples/markdown", "B", 2.2e6,
                  ([sum(demo.compress(demo.visited()).values())], [all_of_peer]))
    later = sum(ours.compress(_files_for_later(ours.site)).values())
    yield _figure("start-bytes-all", "the same with all of the standard library", "B", 3.9e6,
                  ([first + later], [all_of_peer]))


def _files_for_later(site: Path) -> list[str]:
    found = [path for pattern in _LATER for path in (site / "assets").glob(pattern)]
    return [f"/{path.relative_to(site)}" for path in found if not path.match(_NEVER_PACKED_FOR)]


def _chromium(pair: Pair, rounds: int) -> Iterator[Figure]:
    ours, peer = in_turns(pair, rounds, Subject.first_call_in_chromium)
    yield _figure("start-warm", "navigation to the first result, Chromium, warm", "ms", 80,
                  ([ms for load in ours for ms in load.warm], [ms for load in peer for ms in load.warm]))
    yield _figure("start-cold", "the same with a fresh profile", "ms", 250,
                  ([load.cold for load in ours], [load.cold for load in peer]))
    ours, peer = in_turns(pair, rounds, Subject.second_in_chromium)
    yield _figure("start-second", "a second instance in the same page, Chromium", "ms", 25,
                  ([ms for page in ours for ms in page], [ms for page in peer for ms in page]))


def _taken(
    pair: Pair, rounds: int, measure: Callable[[Subject], float]
) -> tuple[list[float], list[float]]:
    """After one run of each that reads the files from the disk."""
    for subject in pair:
        measure(subject)
    return in_turns(pair, rounds, measure)


def _figure(
    name: str, what: str, unit: str, most: float, samples: tuple[list[float], list[float]]
) -> Figure:
    return Figure(name, what, unit, *samples, most=most)
