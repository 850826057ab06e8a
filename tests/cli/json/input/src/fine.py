# 😀
emoji = "😀"; missing: Misssing = 1
from .nothing import x
