import json


class AppError(Exception):
    """Anything that goes wrong."""


class NotFound(AppError, KeyError):
    def __init__(self, path: str, *, code: int = 404) -> None:
        super().__init__(path)
        self.path = path
        self.code: int = code
        self.message = path


class BadJson(json.JSONDecodeError): ...


class _Internal(AppError): ...


class Wrapped(_Internal): ...


def find(path: str) -> str:
    """Finds.

    Raises:
        NotFound: When there is none.
    """


def last_error() -> AppError | None: ...
