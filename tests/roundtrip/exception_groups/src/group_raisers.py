"""Exception groups, both ways."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any


class Failed(Exception):
    def __init__(self, job: str) -> None:
        super().__init__(job)
        self.job = job


class FailedAll(ExceptionGroup[Failed]):
    pass


def run_all(jobs: list[Callable[[], None]]) -> int:
    """Raises what the jobs raised, together."""
    errors = []
    for job in jobs:
        try:
            job()
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("several jobs failed", errors)
    return len(jobs)


async def run_together(jobs: list[Callable[[], Awaitable[int]]]) -> int:
    async def wait(job: Callable[[], Awaitable[int]]) -> int:
        return await job()

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(wait(job)) for job in jobs]
    return sum(task.result() for task in tasks)


def fail(*jobs: str) -> None:
    raise FailedAll("all", [Failed(job) for job in jobs])


def fail_deep() -> None:
    inner = ExceptionGroup("inner", [Failed("deep"), ValueError("value")])
    raise ExceptionGroup("outer", [inner, KeyError("key")]) from OSError("cause")


def split(run: Callable[[], None]) -> list[str]:
    """What `except*` sees of a group that JavaScript throws on."""
    seen: list[str] = []
    try:
        run()
    except* Failed as group:
        seen.extend(f"failed {error.job}" for error in _leaves(group))
    except* Exception as group:
        seen.extend(f"{type(error).__name__} {error}" for error in _leaves(group))
    return seen


def _leaves(group: BaseExceptionGroup[Any]) -> list[Any]:
    found: list[Any] = []
    for error in group.exceptions:
        found.extend(_leaves(error) if isinstance(error, BaseExceptionGroup) else [error])
    return found


def echo(group: FailedAll) -> FailedAll:
    assert isinstance(group, FailedAll)
    return group


def make(*jobs: str) -> FailedAll:
    return FailedAll("made", [Failed(job) for job in jobs])
