"""Figures about series of numbers."""

from .stats import Summary, summarize

__all__ = ["Summary", "summarize"]
