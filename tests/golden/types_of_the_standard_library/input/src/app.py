import argparse
import re
from collections import Counter, OrderedDict
from pathlib import Path


def find(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return pattern.search(text)


def options() -> argparse.Namespace:
    return argparse.Namespace(verbose=True)


def ordered() -> OrderedDict[str, int]:
    return OrderedDict(a=1)


def counts(words: list[str]) -> Counter[str]:
    return Counter(words)


class Options(argparse.Namespace):
    path: str
