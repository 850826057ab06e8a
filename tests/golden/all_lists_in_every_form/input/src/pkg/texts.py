__all__: list[str] = ["title"]


def title(text: str) -> str:
    return text.title()
