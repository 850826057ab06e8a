"""The parser: markdown-it-py, set up for each flavor."""

from __future__ import annotations

from markdown_it import MarkdownIt

from .model import Flavor


def make_parser(flavor: Flavor, *, html: bool = False) -> MarkdownIt:
    """A parser for one flavor of Markdown."""
    parser = MarkdownIt("commonmark", {"html": html})
    if flavor is Flavor.EXTENDED:
        parser.enable(["table", "strikethrough"])
    return parser
