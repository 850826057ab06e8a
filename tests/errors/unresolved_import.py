import numpyy
#      ^^^^^^ unresolved-import: Cannot find module 'numpyy'
from .shapes import Circle
#    ^^^^^^^ unresolved-import: Relative import leaves the package of 'unresolved_import'
from typing import Optional

try:
    import ujson
except ImportError:
    import json as ujson


def area(c: Circle) -> Optional[float]:
    return None
