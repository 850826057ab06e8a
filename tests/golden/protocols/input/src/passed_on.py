from shapes import Handler, Transform

__all__ = ("Handler", "Transform")
