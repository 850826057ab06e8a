"""Documents made of several files."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable

from ._parser import make_parser
from .errors import IncludeError
from .model import Flavor

_INCLUDE = re.compile(r"<!--\s*include:\s*(\S+)\s*-->\s*")


async def load_document(name: str, read: Callable[[str], Awaitable[str]]) -> str:
    """Read a document, with each `<!-- include: NAME -->` replaced by the document it names.

    Args:
        name: The document.
        read: Reads one file, by name. Files that do not wait for each other are read together.

    Raises:
        IncludeError: A document includes itself.
    """
    return await _load(name, read, ())


async def _load(name: str, read: Callable[[str], Awaitable[str]], above: tuple[str, ...]) -> str:
    source = await read(name)
    lines = source.splitlines(keepends=True)
    places = _find_includes(source)
    for line, included in places.items():
        if included in (*above, name):
            path = " → ".join((*above, name, included))
            raise IncludeError(f"Includes go in a circle: {path}", line=line + 1)
    texts = await asyncio.gather(
        *(_load(included, read, (*above, name)) for included in places.values())
    )
    for line, text in zip(places, texts):
        lines[line] = text.rstrip("\n") + "\n"
    return "".join(lines)


def _find_includes(source: str) -> dict[int, str]:
    """Which line (counted from 0) includes which document; an example in a code block does not."""
    places: dict[int, str] = {}
    for token in make_parser(Flavor.EXTENDED, html=True).parse(source):
        match = _INCLUDE.fullmatch(token.content) if token.type == "html_block" else None
        if match and token.map:
            places[token.map[0]] = match[1]
    return places
