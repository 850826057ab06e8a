"""What the module is for.

Second paragraph with a `code` word.
"""


def google(a: int, b: str = "x", *, c: float) -> bool:
    """One line.

    More text, which has:
        indented lines
    and goes on.

    Args:
        a: The first, which is
            described on two lines.
        b (str, optional): The second.
        c: The option.

    Returns:
        True when it is so.

    Raises:
        ValueError: When a is negative.
        KeyError

    Example:
        >>> google(1, c=2.0)
    """


def numpy(x: float, y: float, flag: bool = False) -> float:
    """Adds.

    Parameters
    ----------
    x, y : float
        The numbers.
    flag : bool, optional
        Whether.

    Returns
    -------
    float
        The sum.

    Notes
    -----
    Kept as it is.
    """


def rest(a: int) -> int:
    """
    Sphinx's style.

    :param int a: The first,
        on two lines.
    :type a: int
    :returns: Twice that.
    :rtype: int
    :raises ValueError: never
    """


def ends_comment() -> None:
    """Says */ in the middle.

    @decorator at the start of a line is no tag.
    """


class Thing:
    """A thing."""

    size: int
    """How large it is."""

    def method(self) -> None:
        """Does it."""


LIMIT: int = 3
"""How many there may be."""
