"""Turn a Markdown document into an HTML page with a table of contents."""

from .errors import BrokenLinkError, DocumentError, IncludeError
from .includes import load_document
from .model import Flavor, Link, Page, Section, WordCount
from .render import render_page
from .standalone import to_html

__all__ = [
    "BrokenLinkError",
    "DocumentError",
    "Flavor",
    "IncludeError",
    "Link",
    "Page",
    "Section",
    "WordCount",
    "load_document",
    "render_page",
    "to_html",
]
