"""JavaScript as Python code meets it: the errors that it throws.

A program never has to import this: ``except Exception`` catches a ``JsError``. It exists for those who
want to tell JavaScript's errors from Python's.
"""

__all__ = ["JsError"]


class JsError(Exception):
    """An error thrown by JavaScript, in a callback or by a rejected promise.

    Its text is the error's name and message, such as ``TypeError: x is not a function``. When nothing
    catches it, JavaScript gets back the very value that was thrown.
    """

    def __init__(self, text: str, value: object) -> None:
        super().__init__(text)
        self._value = value
