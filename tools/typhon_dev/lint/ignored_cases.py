"""A case's input that .gitignore swallows passes here and fails in every clone."""

import subprocess

from .. import paths
from . import Problem

TITLE = "Git ignores no file of a test case"


def check() -> list[Problem]:
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "-z", "tests"],
        cwd=paths.REPO, capture_output=True, text=True,
    ).stdout
    return [
        Problem(name, "Except it in tests/.gitignore, or remove it if a test left it there")
        for name in listed.split("\0") if name and not _made_by_tools(name)
    ]


def _made_by_tools(name: str) -> bool:
    folders = name.split("/")[:-1]
    return "input" not in folders and ("__pycache__" in folders or "node_modules" in folders)
