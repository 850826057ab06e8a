from .streets import longest_street

__all__ = ["longest_street"]
