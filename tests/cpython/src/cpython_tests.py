"""Runs one module of CPython's own tests in the runtime and reports every test that did not pass."""

import asyncio
import json
import sys
import time
import unittest

# Where the suite mounts the package `test` and the modules that the runtime leaves out.
sys.path.append("/cpython")


class _Result(unittest.TestResult):
    def __init__(self) -> None:
        super().__init__()
        self.passed = 0

    def addSuccess(self, test: unittest.TestCase) -> None:
        self.passed += 1


def run(module: str) -> str:
    """The outcome of `test.<module>` as JSON: see tools/typhon_dev/suites/cpython.py."""
    _prepare()
    begin = time.perf_counter()
    result = _Result()
    try:
        suite = unittest.defaultTestLoader.loadTestsFromName(f"test.{module}")
    except unittest.SkipTest as reason:
        result.skipped.append((unittest.TestCase(), str(reason)))
    else:
        suite.run(result)
    return json.dumps({
        "passed": result.passed,
        "skipped": len(result.skipped),
        "failed": _by_name(module, result.failures + result.errors),
        "seconds": time.perf_counter() - begin,
    })


def _by_name(module: str, failures: list[tuple[unittest.TestCase, str]]) -> dict[str, str]:
    """The traceback of each failed test, by its name below the module; subtests count as one."""
    found: dict[str, str] = {}
    for test, traceback in failures:
        name = test.id().partition(" ")[0].removeprefix(f"test.{module}.")
        found.setdefault(name, traceback)
    return found


def _prepare() -> None:
    """Lets tests of coroutines run that CPython skips where there are no sockets."""
    from test import support

    support.requires_working_socket = _sockets_are_for_single_tests
    asyncio.set_event_loop_policy(_WaitingLoopPolicy())
    asyncio.EventLoop = _WaitingLoop  # type: ignore[misc]


def _sockets_are_for_single_tests(*, module: bool = False) -> object:
    reason = unittest.skip("requires socket support")
    return None if module else reason


class _Selector:
    """Waits for time only: there is nothing else here that could happen."""

    def select(self, timeout: float | None) -> list[object]:
        if timeout is None:
            raise RuntimeError("The event loop would wait forever")
        time.sleep(timeout)
        return []

    def get_map(self) -> dict[object, object]:
        return {}

    def close(self) -> None:
        pass


class _WaitingLoop(asyncio.SelectorEventLoop):
    """The loop that asyncio's tests expect: it runs when it is told to, and waits until it is done.

    The runtime's own loop belongs to the host and is tested by tests/roundtrip/async_def.
    """

    def __init__(self, selector: object = None) -> None:
        super().__init__(_Selector())

    def _make_self_pipe(self) -> None:
        pass

    def _close_self_pipe(self) -> None:
        pass

    def _write_to_self(self) -> None:
        pass


class _WaitingLoopPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = _WaitingLoop
