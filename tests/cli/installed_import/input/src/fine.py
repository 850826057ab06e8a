import installed
import single
from installed.part import thing
import installed.missing
