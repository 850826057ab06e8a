from . import rivers as rivers
from .lakes import *
from .lakes import Lake as Water
from .rivers import River, _source
