from broken import before


def fine() -> int:
    return 1
