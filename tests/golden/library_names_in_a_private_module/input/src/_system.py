from os import getpid
from shutil import which as find_program

__all__ = ["find_program", "getpid"]
