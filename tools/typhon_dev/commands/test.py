"""Builds what is needed and runs the tests.

    ./x test                     all suites
    ./x test roundtrip/int       the tests of that name, in every suite that has them
    ./x test 'golden/data*'      a glob, on names or on whole suites: ./x test roundtrip-node
    ./x test --list              the suites and what each of them proves
    ./x test 'roundtrip/random*' --long   50 times as many random values

Suites run two at a time, each in a process of its own, for 20 minutes at most. Every failure is shown in full where it
happens. The last line counts them; exit status 1 when one failed or when nothing ran at all.
tests/README.md says how to add a test.
"""

import contextlib
import functools
import importlib
import multiprocessing
import multiprocessing.connection
import os
import pkgutil
import signal
import sys
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import cast

from .. import process, suites, targets
from ..console import duration
from ..errors import UserError
from ..suites._protocol import Result, Selection, failed


_AT_ONCE = 2
_LIMIT = 20 * 60.0  # seconds; the longest group needs 4 minutes
_PATIENCE = 5  # seconds between asking a process to end and killing it


@dataclass(frozen=True)
class Suite:
    name: str

    @property
    def module(self) -> ModuleType:
        return importlib.import_module(f"{suites.__name__}.{self.name.replace('-', '_')}")

    @property
    def proves(self) -> str:
        return (self.module.__doc__ or "").strip().splitlines()[0]

    @property
    def targets(self) -> tuple[str, ...]:
        return getattr(self.module, "TARGETS", ())

    @property
    def group(self) -> str:
        return getattr(self.module, "GROUP", self.name)


def run(arguments: Sequence[str]) -> int:
    if "--list" in arguments:
        print("\n".join(f"{suite.name:<20} {suite.proves}" for suite in _all_suites()))
        return 0
    is_long = "--long" in arguments
    arguments = [argument for argument in arguments if argument != "--long"]
    unknown = [argument for argument in arguments if argument.startswith("-")]
    if unknown:
        raise UserError(f"Unknown option '{unknown[0]}': run ./x test --help")
    globs = tuple(argument.removeprefix("tests/").rstrip("/") for argument in arguments)
    wanted = [suite for suite in _all_suites() if _is_wanted(suite, globs)]
    begin = time.monotonic()
    unbuilt = _build(wanted)
    run_group = functools.partial(_run_group, globs=globs, is_long=is_long, unbuilt=unbuilt)
    counts = _run_side_by_side(run_group, _groups(wanted), _LIMIT * (30 if is_long else 1))
    return _summarize(counts, globs, time.monotonic() - begin)


def _all_suites() -> list[Suite]:
    names = [info.name for info in pkgutil.iter_modules(suites.__path__) if info.name[0] != "_"]
    found = [Suite(name.replace("_", "-")) for name in names]
    return sorted(found, key=lambda suite: (suite.module.ORDER, suite.name))


def _is_wanted(suite: Suite, globs: tuple[str, ...]) -> bool:
    return Selection(suite.name, globs).may_want(suite.module.PREFIXES)


def _build(wanted: list[Suite]) -> dict[str, str]:
    """Builds for all suites at once, so that independent steps run side by side.

    One broken target must not hide the other suites' results, so after a failure each suite builds
    for itself. Returns why a suite could not be built, by its name.
    """
    names = list(dict.fromkeys(target for suite in wanted for target in suite.targets))
    try:
        if names:
            targets.build(names)
        return {}
    except UserError as failure:
        if len(wanted) == 1:
            return {wanted[0].name: str(failure)}
    unbuilt: dict[str, str] = {}
    for suite in wanted:
        try:
            if suite.targets:
                targets.build(suite.targets)
        except UserError as failure:
            unbuilt[suite.name] = str(failure)
    return unbuilt


def _groups(wanted: list[Suite]) -> list[list[Suite]]:
    """Suites that use the same files are one group: they run one after the other."""
    groups: dict[str, list[Suite]] = {}
    for suite in wanted:
        groups.setdefault(suite.group, []).append(suite)
    return list(groups.values())


def _run_side_by_side(
    run_group: Callable[[list[Suite]], Counter[str]], groups: list[list[Suite]], limit: float
) -> Counter[str]:
    """A process for each group: none sees what another did to its environment or its output.

    One that is at work for longer than `limit` seconds is ended, so that a test that waits for ever
    fails instead of the whole run.
    """
    if len(groups) < 2:
        return sum(map(run_group, groups), Counter())
    counts: Counter[str] = Counter()
    waiting, running = deque(groups), list[_Running]()
    try:
        while waiting or running:
            while waiting and len(running) < _AT_ONCE:
                running.append(_Running(run_group, waiting.popleft(), limit))
            for ended in _ended(running):
                running.remove(ended)
                counts += ended.counts()
    finally:
        for one in running:
            one.stop()
    return counts


class _Running:
    """A group at work in a process of its own, which sends its counts at the end."""

    def __init__(
        self,
        run_group: Callable[[list[Suite]], Counter[str]],
        group: list[Suite],
        limit: float,  # seconds
    ) -> None:
        fork = multiprocessing.get_context("fork")
        self.name = ", ".join(suite.name for suite in group)
        self.limit = limit
        self.deadline = time.monotonic() + limit
        self.answer, sender = fork.Pipe(duplex=False)
        self.process = fork.Process(target=lambda: _work(lambda: sender.send(run_group(group))))
        self.process.start()
        sender.close()

    @property
    def is_late(self) -> bool:
        return time.monotonic() >= self.deadline

    def counts(self) -> Counter[str]:
        """A process without an answer takes its suites' results along: one failure."""
        if self.is_late and not self.answer.poll():
            self.stop()
            return self._failure(f"It took longer than {duration(self.limit)} and was ended")
        try:
            counts: Counter[str] = self.answer.recv()
        except EOFError:
            self.process.join()
            return self._failure(f"The process ended with status {self.process.exitcode}")
        self.process.join()
        return counts

    def stop(self) -> None:
        """Ends the process and all that it has started."""
        self.process.terminate()
        self.process.join(_PATIENCE)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(cast(int, self.process.pid), signal.SIGKILL)

    def _failure(self, why: str) -> Counter[str]:
        _show_failure(failed(self.name, why))
        return Counter(failed=1)


def _ended(running: list[_Running]) -> list[_Running]:
    """Waits for the first that answers, dies or is late."""
    patience = min(one.deadline for one in running) - time.monotonic()
    answers = [one.answer for one in running]
    ready = multiprocessing.connection.wait(answers, max(0, patience))
    return [one for one in running if one.answer in ready or one.is_late]


def _work(action: Callable[[], None]) -> None:
    """In a process group of its own, which can be ended whole."""
    os.setpgrp()
    try:
        action()
    except KeyboardInterrupt:
        process.end_all()
        os._exit(130)


def _run_group(
    group: list[Suite], *, globs: tuple[str, ...], is_long: bool, unbuilt: dict[str, str]
) -> Counter[str]:
    counts: Counter[str] = Counter()
    for suite in group:
        counts += _run_suite(suite, Selection(suite.name, globs, is_long), unbuilt.get(suite.name))
    return counts


def _run_suite(suite: Suite, selection: Selection, unbuilt: str | None) -> Counter[str]:
    counts: Counter[str] = Counter()
    begin = time.monotonic()
    results = [failed(suite.name, unbuilt)] if unbuilt else _results(suite, selection)
    for result in results:
        counts[result.outcome] += 1
        if result.outcome == "failed":
            _show_failure(result)
        elif result.outcome == "skipped":
            _say(f"- {result.name} skipped: {result.output}")
    if counts:
        mark = "✗" if counts["failed"] else "✓"
        _say(f"{mark} {suite.name:<20} {_counted(counts)} · {duration(time.monotonic() - begin)}")
    return counts


def _results(suite: Suite, selection: Selection) -> Iterator[Result]:
    """What the suite yields; what it raises is a failure of the suite itself."""
    try:
        yield from suite.module.run(selection)
    except UserError as failure:
        yield failed(suite.name, str(failure))
    except Exception:
        yield failed(suite.name, traceback.format_exc())


def _show_failure(result: Result) -> None:
    output = "".join(f"    {line}\n" for line in result.output.rstrip().splitlines())
    _say(f"\n✗ {result.name}\n{output}")


def _say(text: str) -> None:
    """In one piece: another suite may be writing too."""
    sys.stdout.flush()
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _summarize(counts: Counter[str], globs: tuple[str, ...], seconds: float) -> int:
    print(f"Tests took {duration(seconds)}")
    if not counts:
        asked = f" matches {', '.join(globs)}" if globs else " was found"
        print(f"No test{asked}: ./x test --list shows the suites", file=sys.stderr)
    print(_counted(counts))
    return 0 if counts["passed"] and not counts["failed"] else 1


def _counted(counts: Counter[str]) -> str:
    text = f"{counts['passed']} passed, {counts['failed']} failed"
    return f"{text}, {counts['skipped']} skipped" if counts["skipped"] else text
