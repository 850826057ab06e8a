"""Shapes and their sizes.

Example:
    Everything at once:

    >>> area(2, 3)
    6
"""

from warnings import deprecated


def google(width: float, height: float = 1) -> float:
    """Multiplies ``width`` by :class:`~shapes.Height`.

    Args:
        width: How wide, see :func:`numpy`.
        height (float): How high.

    Yields:
        One number.

    Note:
        Negative numbers are refused.

        They make no sense.

    Examples:
        >>> google(2)
        2.0

        ```python
        @decorated
        google(3)
        ```

    See Also:
        numpy
    """


def numpy(x: float) -> float:
    """Adds.

    Parameters
    ----------
    x : float
        A number.

    Returns
    -------
    float
        The sum.

    Notes
    -----
    First.

    Second.

    Examples
    --------
    >>> numpy(1)
    1
    """


def rest(a: int) -> int:
    """Doubles.

    .. note:: Only whole numbers.

    .. code-block:: python

        rest(1)
        if True:
            rest(2)

    .. deprecated:: 1.2
        Use :func:`google`.

    :param a: The number.
    :returns: Twice that.
    """


@deprecated("Use google() instead")
def old() -> None: ...


class Shape:
    """A closed curve.

    Attributes:
        sides: How many.

    Warning:
        Not for circles.
    """

    sides: int
