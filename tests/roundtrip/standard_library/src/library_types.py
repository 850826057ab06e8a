import argparse
import io
import re
from collections import Counter, OrderedDict


def find(pattern: str, text: str) -> re.Match[str] | None:
    return re.search(pattern, text)


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def matches(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.fullmatch(text) is not None


def buffer(text: str) -> io.StringIO:
    return io.StringIO(text)


def counts(words: list[str]) -> Counter[str]:
    return Counter(words)


def ordered() -> OrderedDict[str, int]:
    return OrderedDict(second=2, first=1)


def options() -> argparse.Namespace:
    return argparse.Namespace(verbose=True)


def broken() -> re.Pattern[str]:
    return "a+"  # type: ignore[return-value]
