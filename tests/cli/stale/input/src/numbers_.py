def double(n: int, *, note: str = "it's") -> int:
    """Doubles `n`."""
    return n * 2
