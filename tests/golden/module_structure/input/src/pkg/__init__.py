"""The package."""

from ._impl import Engine, helper as assist, _hidden_helper as shown
from .sub import *
from .sub.deep import Deep
from . import sub
import json

__version__ = "1.2"
