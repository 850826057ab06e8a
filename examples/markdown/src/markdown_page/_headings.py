"""Headings: the anchors they get, and the tree they make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from markdown_it.token import Token

from ._text import plain_text
from .model import Section

NOT_IN_A_SLUG = re.compile(r"[^\w\- ]")


def add_slugs(tokens: Sequence[Token], *, depth: int) -> list[Section]:
    """Give each heading an id, and return the headings down to a level as a tree."""
    slugs = SlugMaker()
    sections: list[Section] = []
    for opening, inline in zip(tokens, tokens[1:]):
        if opening.type != "heading_open":
            continue
        title = plain_text(inline)
        slug = slugs.make(title)
        opening.attrSet("id", slug)
        level = int(opening.tag.removeprefix("h"))
        line = opening.map[0] + 1 if opening.map else 0
        sections.append(Section(title, slug, level, line, []))
    return nest([section for section in sections if section.level <= depth])


class SlugMaker:
    """Makes anchors as code hosts do, each different from those it made before."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def make(self, title: str) -> str:
        text = unicodedata.normalize("NFC", title).casefold()
        base = NOT_IN_A_SLUG.sub("", text).strip().replace(" ", "-") or "section"
        slug, number = base, 0
        while slug in self._used:
            number += 1
            slug = f"{base}-{number}"
        self._used.add(slug)
        return slug


def nest(sections: Sequence[Section]) -> list[Section]:
    """Put each section below the nearest earlier one of a higher rank."""
    top: list[Section] = []
    open_sections: list[Section] = []
    for section in sections:
        while open_sections and open_sections[-1].level >= section.level:
            open_sections.pop()
        siblings = open_sections[-1].children if open_sections else top
        siblings.append(section)
        open_sections.append(section)
    return top
