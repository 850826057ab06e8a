"""The values that come out of rendering: plain data, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Flavor(StrEnum):
    """Which Markdown a document is written in."""

    COMMONMARK = "commonmark"
    """Exactly the CommonMark specification."""

    EXTENDED = "extended"
    """CommonMark with tables and ~~strikethrough~~."""


@dataclass(frozen=True)
class Section:
    """A heading, and the headings below it."""

    title: str
    slug: str
    level: int
    line: int
    children: list[Section]


@dataclass(frozen=True)
class Link:
    """A link out of the document."""

    href: str
    text: str
    line: int | None


@dataclass(frozen=True)
class WordCount:
    """How long a document is for a reader; code blocks do not count."""

    words: int
    characters: int
    minutes: float


@dataclass(frozen=True)
class Page:
    """A rendered document."""

    title: str
    body: str
    contents: list[Section]
    links: list[Link]
    count: WordCount
    languages: dict[str, int]
    """How many code blocks there are in each language."""
