import pytest

from {{package}}.stats import Summary, summarize


def test_summarize() -> None:
    assert summarize([3, 1, 2]) == Summary(count=3, mean=2.0, median=2.0)


def test_trim_leaves_out_the_extremes() -> None:
    assert summarize([1, 2, 3, 100], trim=0.25) == Summary(2, 2.5, 2.5)


def test_no_values() -> None:
    with pytest.raises(ValueError, match="no values"):
        summarize([])
