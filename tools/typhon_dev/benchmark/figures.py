"""The figures: what is measured on both sides, in turns, and what each must reach."""

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from .subjects import PLAIN, STAGE, FirstLoad, Subject, Timings

Pair = tuple[Subject, Subject]
Sample = TypeVar("Sample")

# Job names of tests/bench/project, and what ours divided by the peer's must reach, at most. The peer
# may have several ways to do a job, "reverse (JSON)".
CALLS = {
    "nothing": ("call () -> None", 0.40),
    "add": ("call (int, int) -> int", 0.30),
    "scale": ("call (float, float) -> float", 0.25),
    "echo": ("call (str) -> str, 100 characters", 0.19),
    "method": ("method of a handle, () -> int", 0.22),
    "attribute": ("attribute of a handle, int", 0.27),
    "callback": ("JavaScript function called from Python", 0.42),
    "js-method": ("method of a JavaScript object called from Python", 0.24),
    "fail": ("exception raised and caught", 0.12),
    "await": ("await of an async def that does not wait", 0.36),
    "ints-out": ("list[int] of 100,000 out", 0.11),
    "floats-out": ("list[float] of 100,000 out", 0.11),
    "array-out": ("array.array of 100,000 floats out, copied", 1.00),
    "ints-in": ("list[int] of 100,000 in", 0.22),
    "floats-in": ("list[float] of 100,000 in", 0.22),
    "reverse": ("list[int] of 100,000 in and out", None),
    "readings-out": ("1,000 dataclasses of 5 fields out", 0.11),
    "readings-in": ("1,000 dataclasses of 5 fields in", None),
    "bytes-in": ("8 MB of bytes in", 1.00),
}
REACH = {"size": 0.80, "first-node": 0.15, "first-chromium-warm": 0.30}


@dataclass(frozen=True)
class Figure:
    """One line of the table: a sample for each round, of each side.

    `ratio` compares the middle ones; for calls, whose samples are the quickest batches of a round,
    the least: what is left when nothing else ran on the machine.
    """

    name: str
    what: str
    unit: str  # "B", "ms" or "ns"
    ours: Sequence[float]
    peer: Sequence[float]
    peer_way: str = ""  # the quickest of the peer's ways, when it has several
    reach: float | None = None
    most: float | None = None  # of ours, where an amount has to be reached and not a ratio
    compare: Callable[[Sequence[float]], float] = statistics.median

    @property
    def ratio(self) -> float:
        """Smaller is better."""
        return self.compare(self.ours) / self.compare(self.peer)

    @property
    def reached(self) -> bool:
        if self.most is not None and self.compare(self.ours) > self.most:
            return False
        return self.reach is None or self.ratio <= self.reach


def size(pair: Pair, rounds: int) -> Iterator[Figure]:
    """Bytes to the first call. One visit suffices: the files do not change."""
    ours, peer = (sum(subject.sizes.values()) for subject in pair)
    yield _figure("size", "bytes to the first call, brotli-11", "B", [ours], [peer])


def first_node(pair: Pair, rounds: int) -> Iterator[Figure]:
    """Time to the first call in a new Node process; one run before reads the files from disk."""
    for name, what, project in (
        ("first-node", "first call, Node, new process", STAGE),
        ("first-node-plain", "the same without the app's snapshot", PLAIN),
    ):
        def measure(subject: Subject, project: Path = project) -> float:
            return subject.first_call_in_node(project if subject.name == "typhon" else STAGE)

        for subject in pair:
            measure(subject)
        ours, peer = in_turns(pair, rounds, measure)
        yield _figure(name, what, "ms", ours, peer)


def memory_node(pair: Pair, rounds: int) -> Iterator[Figure]:
    """Resident memory of a Node process after its first call, without Node's own."""
    ours, peer = in_turns(pair, rounds, Subject.memory_in_node)
    yield _figure("memory-node", "memory added by the first call, Node", "B", ours, peer)


def first_chromium(pair: Pair, rounds: int) -> Iterator[Figure]:
    ours, peer = in_turns(pair, rounds, Subject.first_call_in_chromium)
    for name, what, pick in (
        ("cold", "empty cache", lambda load: [load.cold]),
        ("warm", "files in the browser's cache", lambda load: load.warm),
    ):
        yield _figure(
            f"first-chromium-{name}", f"first call, Chromium, {what}", "ms",
            _flat(ours, pick), _flat(peer, pick),
        )


def calls_node(pair: Pair, rounds: int) -> Iterator[Figure]:
    return _call_figures("node", in_turns(pair, rounds, Subject.calls_in_node))


def calls_chromium(pair: Pair, rounds: int) -> Iterator[Figure]:
    return _call_figures("chromium", in_turns(pair, rounds, Subject.calls_in_chromium))


GROUPS: Mapping[str, Callable[[Pair, int], Iterator[Figure]]] = {
    "size": size,
    "first-node": first_node,
    "memory-node": memory_node,
    "first-chromium": first_chromium,
    "calls-node": calls_node,
    "calls-chromium": calls_chromium,
}


def in_turns(
    pair: Pair, rounds: int, measure: Callable[[Subject], Sample]
) -> tuple[list[Sample], list[Sample]]:
    """Ours, the peer's, ours, … so that a busy moment of the machine hits both."""
    samples: tuple[list[Sample], list[Sample]] = ([], [])
    for _ in range(rounds):
        for subject, kept in zip(pair, samples):
            kept.append(measure(subject))
    return samples


def _call_figures(host: str, rounds: tuple[list[Timings], list[Timings]]) -> Iterator[Figure]:
    ours, peer = rounds
    for job, (what, reach) in CALLS.items():
        way = _quickest_way(job, peer)
        yield Figure(
            f"{host}-{job}", f"{what}, {host.capitalize()}", "ns",
            [timings[job]["min"] for timings in ours],
            [timings[way]["min"] for timings in peer],
            peer_way=way.partition(" ")[2].strip("()"), reach=reach, compare=min,
        )


def _quickest_way(job: str, rounds: Sequence[Timings]) -> str:
    ways = [name for name in rounds[0] if name.partition(" ")[0] == job]
    return min(ways, key=lambda way: min(timings[way]["min"] for timings in rounds))


def _figure(
    name: str, what: str, unit: str, ours: Sequence[float], peer: Sequence[float]
) -> Figure:
    return Figure(name, what, unit, ours, peer, reach=REACH.get(name))


def _flat(
    loads: Sequence[FirstLoad], pick: Callable[[FirstLoad], list[float]]
) -> list[float]:
    return [value for load in loads for value in pick(load)]
