"""How the programs of this folder print."""

from collections.abc import Callable


def show(compute: Callable[[], object]) -> None:
    """Prints a value, or the class and the first line of the error that came instead."""
    try:
        print(repr(compute()))
    except BaseException as error:
        first_line = str(error).partition("\n")[0]
        print(f"{type(error).__name__}: {first_line}")
