"""The names that Python packages written for Emscripten import, on Typhon's runtime.

What they do is meant to be what Pyodide's documentation says; the code is Typhon's own.
"""

from . import ffi

__all__ = ["__version__", "ffi"]

# The Pyodide whose behaviour is followed: packages compare it.
__version__ = "314.0.7"
