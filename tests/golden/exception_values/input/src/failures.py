"""Exceptions that are not raised, but given, returned and kept."""

import builtins
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

E = TypeVar("E", bound=BaseException)


class Error(Exception): ...


@dataclass
class Outcome:
    value: int | None
    error: Exception | None = None


class Job:
    failure: OSError | None
    failures: list[Error | ValueError]

    def describe(self, error: BaseException) -> str: ...
    def first(self) -> Exception: ...


class StrictJob(Job):
    def first(self) -> Error: ...


LAST: ValueError = ValueError("nothing yet")


def report(error: BaseException, cause: "builtins.KeyError | None" = None) -> None: ...
def split(errors: ExceptionGroup[ValueError]) -> list[ValueError | KeyError | TypeError]: ...
def by_name() -> dict[str, IOError]: ...
def same(error: E) -> E: ...
def attempt(run: Callable[[], int], on_error: Callable[[Exception], bool]) -> int | Error: ...
async def reason() -> RuntimeError: ...
