"""Maße – 📏."""


def länge(wert: str = "📏", /, größe: int = 1) -> int:
    """Mißt 📏 die Länge."""
    return len(wert)


def f(a: str = "😀😀", *, schlüssel: str = "🔑") -> str: return a


class 形: 幅: int; 高さ: int = 3  # 😀


emoji: str = "😀"; nach: int = 3
