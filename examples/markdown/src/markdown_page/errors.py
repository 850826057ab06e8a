"""What can be wrong with a document."""


class DocumentError(Exception):
    """A document that cannot be rendered."""

    def __init__(self, message: str, *, line: int) -> None:
        super().__init__(message)
        self.line: int = line
        """The line of the document, counted from 1."""


class BrokenLinkError(DocumentError):
    """A link to a section that the document does not have."""

    def __init__(self, target: str, *, line: int) -> None:
        super().__init__(f"Line {line} links to {target}, which no section has", line=line)
        self.target: str = target


class IncludeError(DocumentError):
    """An include that leads back to the document it stands in."""
