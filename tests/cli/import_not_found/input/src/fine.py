import jsn
from markdown_it import MarkdownIt
from .helpers import help
