"""The words of a document, without its markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markdown_it.token import Token

from .model import WordCount

WORDS_A_MINUTE = 220

# Chinese and Japanese have no spaces between words: there, each character counts.
WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
    r"|(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])\w)+(?:['\u2019-]\w+)*"
)


def plain_text(inline: Token) -> str:
    """What a reader reads of an inline token."""
    return "".join(_texts(inline.children or []))


def count_words(tokens: Sequence[Token]) -> WordCount:
    """Count what a reader reads of a document."""
    text = "\n".join(plain_text(token) for token in tokens if token.type == "inline")
    words = len(WORD.findall(text))
    return WordCount(words, len(text), round(words / WORDS_A_MINUTE, 1))


def _texts(tokens: Iterable[Token]) -> Iterable[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "image":
            yield plain_text(token)
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
