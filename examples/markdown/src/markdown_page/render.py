"""From Markdown text to a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from markdown_it.token import Token

from ._headings import add_slugs
from ._links import resolve_links
from ._parser import make_parser
from ._text import count_words, plain_text
from .errors import DocumentError
from .model import Flavor, Page


def render_page(
    source: str,
    *,
    flavor: Flavor = Flavor.EXTENDED,
    depth: int = 3,
    resolve_link: Callable[[str], str] | None = None,
) -> Page:
    """Render a Markdown document.

    HTML inside the document is shown as text, so the result is safe to put into a page.

    Args:
        source: The document.
        flavor: Which Markdown it is written in.
        depth: The lowest level of heading in the table of contents.
        resolve_link: Called with the target of each link out of the document and of each image;
            its answer takes their place.

    Raises:
        BrokenLinkError: A link within the document leads nowhere.
        DocumentError: The document has no text.
    """
    parser = make_parser(flavor)
    tokens = parser.parse(source)
    if not tokens:
        raise DocumentError("The document is empty", line=1)
    contents = add_slugs(tokens, depth=depth)
    links = resolve_links(tokens, resolve_link)
    return Page(
        title=_title(tokens),
        body=parser.renderer.render(tokens, parser.options, {}),
        contents=contents,
        links=links,
        count=count_words(tokens),
        languages=dict(Counter(token.info for token in tokens if token.type == "fence")),
    )


def _title(tokens: Sequence[Token]) -> str:
    """The text of the first heading, else of the first paragraph."""
    for opening, inline in zip(tokens, tokens[1:]):
        if opening.type == "heading_open":
            return plain_text(inline)
    return next((plain_text(token) for token in tokens if token.type == "inline"), "Untitled")
