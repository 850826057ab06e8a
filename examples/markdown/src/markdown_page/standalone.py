"""A page as a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from .model import Page, Section


def to_html(page: Page, *, language: str = "en", stylesheet: str | None = None) -> str:
    """A complete HTML document.

    Args:
        page: The page.
        language: The language it is written in, as a BCP 47 tag.
        stylesheet: Where its style sheet is, when it has one.
    """
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(language)}">',
            '<meta charset="utf-8">',
            f"<title>{escape(page.title)}</title>",
            *([f'<link rel="stylesheet" href="{escape(stylesheet)}">'] if stylesheet else []),
            '<nav aria-label="Contents">',
            *contents_list(page.contents),
            "</nav>",
            "<article>",
            page.body.rstrip("\n"),
            "</article>",
            f"<footer>{page.count.words:,} words, {page.count.minutes} minutes</footer>",
            "</html>",
            "",
        ]
    )


def contents_list(sections: Sequence[Section], indent: str = "") -> list[str]:
    """The lines of a nested list of links to sections."""
    if not sections:
        return []
    lines = [f"{indent}<ul>"]
    for section in sections:
        link = f'<a href="#{escape(section.slug)}">{escape(section.title)}</a>'
        lines += [f"{indent}  <li>{link}", *contents_list(section.children, indent + "    ")]
        lines.append(f"{indent}  </li>")
    return [*lines, f"{indent}</ul>"]
