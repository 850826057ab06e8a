"""The step engine: makes what is missing, keeps what is good, survives Ctrl-C.

A Step fills a folder of the cache that is named by its content key. It works in a temporary folder
beside that place and renames at the end, so the cache never holds anything half made. A stamp
beside the outputs records what was made; a damaged entry is found out, said so and made again.
An Action runs every time (ninja and npm know themselves what is to be done).
"""

import concurrent.futures
import fcntl
import functools
import inspect
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import hashing, paths, process
from .console import Progress
from .errors import CommandFailed, Interrupted, UserError

_WORKERS = 2
_UNUSED_AFTER = 30 * 24 * 3600  # seconds after which an outdated cache entry is removed
_STAMP = ".typhon-stamp.json"


@dataclass(frozen=True)
class Work:
    """What a running step may use: its folder to fill (an Action has none) and its log file."""

    folder: Path
    log: Path
    note: list[str] = field(default_factory=list)  # shown behind the step when it is finished

    def run(self, *command: str | Path, cwd: Path | None = None, **env: str) -> None:
        process.run(command, log=self.log, cwd=cwd or self.folder, env=env)


@dataclass(frozen=True, eq=False)
class Step:
    """`inputs` is all the result depends on besides the text of the recipe's file and `needs`.

    `after` names what must be there first but does not change the result (a tool, say), so that
    a change of it does not make this again.
    """

    name: str
    what: str
    make: Callable[[Work], None]
    inputs: Mapping[str, Any] = field(default_factory=dict)
    needs: tuple["Step | Action", ...] = ()
    after: tuple["Step | Action", ...] = ()
    outputs: tuple[str, ...] = ()  # relative to the place; checked by hash before they are used

    @functools.cached_property
    def key(self) -> str:
        """Fixed when first asked for: a source edited later in the run does not move the place."""
        recipe = inspect.getsourcefile(self.make)
        assert recipe is not None
        return hashing.of_json([
            self.name, hashing.of_python(Path(recipe)), dict(self.inputs),
            [need.key for need in self.needs if isinstance(need, Step)],
        ])[:16]

    @property
    def place(self) -> Path:
        return paths.cache() / f"{self.name}-{self.key}"


@dataclass(frozen=True, eq=False)
class Action:
    """Runs in every build. It must be quick when there is nothing to do."""

    name: str
    what: str
    make: Callable[[Work], None]
    needs: tuple["Step | Action", ...] = ()
    after: tuple["Step | Action", ...] = ()


Node = Step | Action


def run(targets: Sequence[Node]) -> None:
    """Brings `targets` and all they need up to date. Raises UserError when one of them fails."""
    order = _in_order(targets)
    progress = Progress()
    try:
        _schedule(order, progress)
    except KeyboardInterrupt:
        process.end_all()
        progress.say("Interrupted: what was finished is kept, the next run goes on from there")
        raise
    finally:
        progress.close()


def is_current(step: Step) -> bool:
    """Whether the step's place holds an undamaged result."""
    return _fault(step) is None


def _in_order(targets: Sequence[Node]) -> list[Node]:
    order: list[Node] = []

    def visit(node: Node) -> None:
        if node in order:
            return
        for need in (*node.needs, *node.after):
            visit(need)
        order.append(node)

    for target in targets:
        visit(target)
    return order


def _schedule(order: list[Node], progress: Progress) -> None:
    done: set[Node] = set()
    failures: list[BaseException] = []
    running: dict[concurrent.futures.Future[None], Node] = {}
    pool = concurrent.futures.ThreadPoolExecutor(_WORKERS)
    try:
        while len(done) < len(order) and (running or not failures):
            for node in order:
                waiting = node not in done and node not in running.values()
                ready = waiting and done.issuperset((*node.needs, *node.after))
                if ready and not failures and len(running) < _WORKERS:
                    running[pool.submit(_bring_up_to_date, node, progress)] = node
            finished, _ = concurrent.futures.wait(
                running, timeout=1, return_when=concurrent.futures.FIRST_COMPLETED
            )
            for future in finished:
                node = running.pop(future)
                failure = future.exception()
                if failure:
                    failures.append(failure)
                else:
                    done.add(node)
    except KeyboardInterrupt:
        process.end_all()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    if failures:
        raise failures[0]


def _bring_up_to_date(node: Node, progress: Progress) -> None:
    log = paths.logs() / f"{node.name}.log"
    try:
        with _locked(node, progress):
            if isinstance(node, Action):
                _act(node, log, progress)
            else:
                _ensure(node, log, progress)
    except CommandFailed as failure:
        progress.fail(node.name)
        progress.say(f"{process.tail(failure.log)}\n")
        raise UserError(f"Step '{node.name}' failed: {failure}; its log is {failure.log}") from None
    except UserError as failure:
        progress.fail(node.name)
        raise UserError(f"Step '{node.name}' failed: {failure}") from None


def _act(action: Action, log: Path, progress: Progress) -> None:
    log.unlink(missing_ok=True)
    work = Work(paths.REPO, log)
    progress.start(action.name, action.what)
    action.make(work)
    progress.finish(action.name, ", ".join(work.note))


def _ensure(step: Step, log: Path, progress: Progress) -> None:
    fault = _fault(step)
    if fault is None:
        os.utime(step.place / _STAMP)
        return
    if fault:
        progress.say(f"! {step.name:<18} the cache entry is damaged ({fault}): making it again")
    temporary = step.place.with_name(step.place.name + ".part")
    log.unlink(missing_ok=True)
    progress.start(step.name, step.what)
    _remove(temporary)
    temporary.mkdir()
    work = Work(temporary, log)
    step.make(work)
    _write_stamp(step, temporary, work.note)
    _remove(step.place)
    temporary.rename(step.place)
    _remove_outdated(step)
    progress.finish(step.name, ", ".join(work.note))


def _fault(step: Step) -> str | None:
    """None when the place is good, '' when there is none, else what is wrong with it."""
    if not step.place.exists():
        return ""
    try:
        stamp = json.loads((step.place / _STAMP).read_text())
        for name, recorded in stamp["outputs"].items():
            if not (step.place / name).is_file():
                return f"{name} is missing"
            if _describe(step.place / name) != recorded:
                return f"{name} has changed"
    except (OSError, ValueError, KeyError) as failure:
        return f"its stamp cannot be read: {failure}"
    return None


def _describe(path: Path) -> dict[str, Any]:
    return {"size": path.stat().st_size, "sha256": hashing.of_file(path)}


def _write_stamp(step: Step, folder: Path, note: list[str]) -> None:
    missing = [name for name in step.outputs if not (folder / name).is_file()]
    if missing:
        raise UserError(f"It did not make {', '.join(missing)}: look at its log")
    outputs = {name: _describe(folder / name) for name in step.outputs}
    stamp = {"step": step.name, "key": step.key, "outputs": outputs, "note": note}
    (folder / _STAMP).write_text(json.dumps(stamp, indent=1))


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _remove_outdated(step: Step) -> None:
    """Removes entries of the same step that no run has used for long (other branches keep theirs)."""
    length = len(step.name) + 1 + len(step.key)
    for other in paths.cache().glob(f"{step.name}-*"):
        stamp = other / _STAMP
        outdated = stamp.exists() and time.time() - stamp.stat().st_mtime > _UNUSED_AFTER
        if outdated and other != step.place and len(other.name) == length:
            _remove(other)


@contextmanager
def _locked(node: Node, progress: Progress) -> Iterator[None]:
    """Holds the node's lock, so that two runs on one machine never make the same thing at once."""
    if isinstance(node, Step):
        scope = node.place.name
    else:
        scope = f"{node.name}-{hashing.of_bytes(str(paths.REPO).encode())[:8]}"
    folder = paths.cache() / "locks"
    folder.mkdir(exist_ok=True)
    with (folder / f"{scope}.lock").open("w") as lock:
        waiting = False
        while not _try_lock(lock.fileno()):
            if not waiting:
                progress.say(f"  {node.name:<18} waits: another ./x is making it")
            waiting = True
            if process.stopping.wait(1):
                raise Interrupted
        yield


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False
