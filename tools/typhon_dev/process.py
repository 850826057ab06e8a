"""Runs commands with their output in a log file, and ends all of them when the run is interrupted."""

import os
import shlex
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from .errors import CommandFailed, Interrupted

_PATIENCE = 3  # seconds between asking a command to end and killing it

_alive: set[subprocess.Popen[bytes]] = set()
_lock = threading.Lock()
stopping = threading.Event()


def run(
    command: Sequence[str | Path],
    *,
    log: Path,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    title: str | None = None,
) -> None:
    """Appends the command and its output to `log`. `env` is added to the environment.

    Raises CommandFailed when it ends with a failure, Interrupted when end_all was called.
    """
    shown = title or shlex.join(str(part) for part in command)
    with log.open("ab") as output:
        output.write(f"\n$ {shown}\n".encode())
        output.flush()
        child = _start(command, output.fileno(), cwd, env)
    status = child.wait()
    with _lock:
        _alive.discard(child)
    if stopping.is_set():
        raise Interrupted
    if status != 0:
        raise CommandFailed(shown[:100], status, log)


def end_all() -> None:
    """Ends every command started here, with its children: each leads a process group of its own.

    Who does not end when asked is killed: `unshare` and the first process inside a process
    namespace take no notice of SIGTERM.
    """
    stopping.set()
    with _lock:
        groups = [child for child in _alive if child.poll() is None]
    for child in groups:
        _signal(child, signal.SIGTERM)
    deadline = time.monotonic() + _PATIENCE
    for child in groups:
        try:
            child.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            _signal(child, signal.SIGKILL)


def tail(log: Path, lines: int = 25) -> str:
    """The last lines of a log file, for a failure report."""
    if not log.exists():
        return ""
    text = log.read_text(errors="replace").splitlines()
    return "\n".join(f"    {line[:200]}" for line in text[-lines:])


def _start(
    command: Sequence[str | Path], output: int, cwd: Path | None, env: Mapping[str, str] | None
) -> subprocess.Popen[bytes]:
    with _lock:
        if stopping.is_set():
            raise Interrupted
        child = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            cwd=cwd, env={**os.environ, **(env or {})}, start_new_session=True,
        )
        _alive.add(child)
        return child


def _signal(child: subprocess.Popen[bytes], number: signal.Signals) -> None:
    try:
        os.killpg(child.pid, number)
    except ProcessLookupError:
        pass  # it has ended meanwhile
