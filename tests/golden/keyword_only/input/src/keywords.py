from typing import Callable


def optional(text: str, *, width: int = 80, fill: str | None = None) -> str:
    """Wraps.

    :param text: What to wrap.
    :param width: How wide, in characters.
    """


def required(*, name: str, kind: str = "a") -> None: ...


def after_default(first: int = 1, second: str | None = None, *, third: bool) -> None: ...


def named_options(options: dict[str, str], *, strict: bool = False) -> None: ...


def callback(*, done: Callable[[int], None] | None = None, each: Callable[[], None] = print) -> None: ...
