from collections.abc import Awaitable, Callable
from typing import Concatenate, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def timed(function: Callable[P, R]) -> Callable[P, R]:
    return function


def run(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


def with_first(function: Callable[Concatenate[int, P], R]) -> Callable[P, R]:
    return lambda *args, **kwargs: function(1, *args, **kwargs)


def make_async(function: Callable[P, R]) -> Callable[P, Awaitable[R]]: ...


def retry(times: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    return lambda function: function


def any_function(function: Callable[..., int]) -> Callable[..., str]: ...


def no_parameters_written(function: Callable) -> None: ...


class Task(Generic[P, R]):
    def __init__(self, function: Callable[P, R]) -> None: ...

    def call(self, *args: P.args, **kwargs: P.kwargs) -> R: ...


def task(function: Callable[P, R]) -> Task[P, R]: ...


def start(one: Task[[int, str], bool], any: Task[..., bool]) -> None: ...


class Command[**Q]:
    def __init__(self, run: Callable[Q, None]) -> None: ...


def command(one: Command[int, str], other: Command[[bool]]) -> None: ...
