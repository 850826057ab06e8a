"""Links: pointing those that leave the document, checking those that do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import unquote

from markdown_it.token import Token

from ._text import plain_text
from .errors import BrokenLinkError
from .model import Link


def resolve_links(tokens: Sequence[Token], resolve: Callable[[str], str] | None) -> list[Link]:
    """Rewrite each outward link in place, and list them; check the links within."""
    anchors = {f"#{token.attrs['id']}" for token in tokens if "id" in token.attrs}
    links: list[Link] = []
    for inline in tokens:
        line = inline.map[0] + 1 if inline.map else None
        for target, attribute, text in _targets(inline):
            href = str(target.attrs[attribute])
            if not href.startswith("#"):
                target.attrs[attribute] = resolve(href) if resolve else href
                links.append(Link(str(target.attrs[attribute]), text, line))
            elif unquote(href) not in anchors:
                raise BrokenLinkError(unquote(href), line=line or 0)
    return links


def _targets(inline: Token) -> Iterator[tuple[Token, str, str]]:
    children = inline.children or []
    for index, token in enumerate(children):
        if token.type == "image":
            yield token, "src", plain_text(token)
        elif token.type == "link_open":
            yield token, "href", _text_until_close(children[index + 1 :])


def _text_until_close(tokens: Sequence[Token]) -> str:
    inside = Token("inline", "", 0, children=[])
    for token in tokens:
        if token.type == "link_close":
            break
        assert inside.children is not None
        inside.children.append(token)
    return plain_text(inside)
