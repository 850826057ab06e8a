"""Committed files hold no `resolved` addresses: they would tie the project to one registry."""

import re

from .. import hashing
from . import Problem, relative

TITLE = "Lock files name packages by version and hash only"

_RESOLVED = re.compile(r'"resolved":\s*"https?://')


def check() -> list[Problem]:
    locks = [file for file in hashing.source_files(".") if file.name == "package-lock.json"]
    return [
        Problem(relative(file), "It has 'resolved' addresses: run npm install again (the checkout's "
                                ".npmrc leaves them out)")
        for file in locks if _RESOLVED.search(file.read_text())
    ]
