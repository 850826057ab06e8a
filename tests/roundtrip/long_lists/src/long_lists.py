"""Lists of many numbers, whose memory is taken and given back many numbers at a time."""

import gc
import sys
import tracemalloc

kept: list[list[float]] = []
gone = 0


class Witness(int):
    """An int that tells when it goes."""

    def __del__(self) -> None:
        global gone
        gone += 1


def echo(values: list[int]) -> list[int]:
    return values


def echo_floats(values: list[float]) -> list[float]:
    return values


def reverse(values: list[int]) -> list[int]:
    return values[::-1]


def keep(values: list[int]) -> None:
    kept.append([*values])


def keep_each(values: list[float], step: int) -> None:
    """Keeps some of the numbers; the list goes."""
    kept.append(values[::step])


def give_back() -> list[list[float]]:
    values = kept[:]
    kept.clear()
    return values


def add_witness(values: list[int], place: int) -> int:
    values.insert(place, Witness(7))
    return len(values)


def witnesses_gone() -> int:
    return gone


def is_like_parsed(values: list[int]) -> bool:
    """Whether the numbers are what Python itself makes of their digits."""
    parsed = [int(str(value)) for value in values]
    return values == parsed and [hash(value) for value in values] == [hash(value) for value in parsed]


def blocks() -> int:
    gc.collect()
    return sys.getallocatedblocks()


def trace() -> None:
    tracemalloc.start()


def traced() -> int:
    return tracemalloc.get_traced_memory()[0]


def end_trace() -> None:
    tracemalloc.stop()
