"""What is said about a summary; imported by Python only."""


def sentence(mean: float, n: int) -> str:
    return f"mean {mean:.2f} of {n}"
