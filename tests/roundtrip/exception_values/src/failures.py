"""Builtin exceptions as arguments, results and attributes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

E = TypeVar("E", bound=Exception)


class Refused(ValueError):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass
class Outcome:
    value: int
    error: Exception | None = None


class Log:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.last: BaseException | None = None
        self.errors: list[Exception] = []

    def add(self, error: Exception) -> int:
        self.last = error
        self.errors.append(error)
        return len(self.errors)


def value_error(text: str) -> ValueError:
    return ValueError(text)


def refused(text: str) -> ValueError:
    return Refused(text)


def missing_file() -> OSError:
    try:
        open("/no/such/file")
    except OSError as error:
        return error
    raise AssertionError


def no_value_error() -> ValueError:
    return KeyError("k")  # type: ignore[return-value]


def no_exception() -> Exception:
    return "text"  # type: ignore[return-value]


def not_even_an_exception() -> Exception:
    return SystemExit(1)  # type: ignore[return-value]


def caught(run: Callable[[], None]) -> Exception | None:
    try:
        run()
    except Exception as error:
        return error
    return None


def untyped_caught(run: Callable[[], None]) -> Any:
    try:
        run()
    except Exception as error:
        return error


def throw(error: BaseException) -> None:
    raise error


def name_of(error: BaseException) -> str:
    return type(error).__name__


def text_of(error: Exception) -> str:
    return str(error)


def args_of_key_error(error: KeyError) -> int:
    return len(error.args)


def lookup(error: LookupError | str) -> str:
    return error if isinstance(error, str) else type(error).__name__


def untyped_name(value: Any) -> str:
    return type(value).__name__


def same(error: E) -> E:
    return error


def chained(error: Exception) -> RuntimeError:
    outer = RuntimeError("outer")
    outer.__cause__ = error
    return outer


def all_of(errors: list[Exception]) -> ExceptionGroup[Exception]:
    return ExceptionGroup("all", errors)


def parts_of(group: BaseExceptionGroup[Any]) -> int:
    return len(group.exceptions)


def attempt(outcome: Outcome) -> Outcome:
    return Outcome(outcome.value + 1, outcome.error)


def tell(listener: Callable[[ValueError], str]) -> str:
    return listener(ValueError("told"))


def ask(source: Callable[[], Exception]) -> str:
    return repr(source())


LAST: ValueError = ValueError("nothing yet")
