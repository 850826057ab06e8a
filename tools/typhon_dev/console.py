"""What a person sees while steps run: live on a terminal, plain lines anywhere else."""

import os
import sys
import threading
import time

_HEARTBEAT = 60  # seconds between signs of life of a long step when there is no terminal


def duration(seconds: float) -> str:
    """1.2 → '1.2 s', 75 → '1:15 min'."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds) // 60}:{int(seconds) % 60:02} min"


class Progress:
    """One line per step: its name, what it does, how long so far. Safe to call from any thread."""

    def __init__(self) -> None:
        self._live = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        self._running: dict[str, float] = {}
        self._reported: dict[str, float] = {}
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._begin = time.monotonic()
        self._thread = threading.Thread(target=self._tick, daemon=True)
        self._thread.start()

    def start(self, name: str, what: str) -> None:
        with self._lock:
            self._running[name] = self._reported[name] = time.monotonic()
            self._print(f"  {name:<18} {what} …")

    def finish(self, name: str, note: str) -> None:
        with self._lock:
            began = self._running.pop(name)
            elapsed = duration(time.monotonic() - began)
            self._print(f"✓ {name:<18} {elapsed}{f' · {note}' if note else ''}")

    def fail(self, name: str) -> None:
        with self._lock:
            began = self._running.pop(name, time.monotonic())
            self._print(f"✗ {name:<18} failed after {duration(time.monotonic() - began)}")

    def say(self, text: str) -> None:
        with self._lock:
            self._print(text)

    def close(self) -> None:
        self._stop.set()
        self._thread.join()
        with self._lock:
            self._clear()

    def _print(self, text: str) -> None:
        self._clear()
        print(text, flush=True)

    def _clear(self) -> None:
        if self._live:
            sys.stdout.write("\r\x1b[2K")
            sys.stdout.flush()

    def _tick(self) -> None:
        while not self._stop.wait(1):
            with self._lock:
                if self._live:
                    self._draw()
                else:
                    self._report_long_steps()

    def _draw(self) -> None:
        self._clear()
        now = time.monotonic()
        parts = [f"{name} {duration(now - began)}" for name, began in self._running.items()]
        if parts:
            sys.stdout.write(f"… {' · '.join(parts)} (in all {duration(now - self._begin)})"[:110])
            sys.stdout.flush()

    def _report_long_steps(self) -> None:
        now = time.monotonic()
        for name, began in self._running.items():
            if now - self._reported[name] >= _HEARTBEAT:
                self._reported[name] = now
                self._print(f"  {name:<18} still at it after {duration(now - began)}")
