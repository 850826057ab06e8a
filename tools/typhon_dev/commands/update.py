"""Rewrites what the cases expect with what is made now. Read the diff before you commit it.

./x update                       every golden, cli and errors case
./x update golden/scalars        one case
./x update 'golden/class_*'      those that a glob matches
"""

import os
import subprocess
from collections.abc import Sequence

from .. import paths, targets
from ..errors import UserError
from ..suites._protocol import Selection

# The cases whose expectations can be written by their own runner, build/…/typhon_<kind>.
_KINDS = ("golden", "cli", "errors")


def run(arguments: Sequence[str]) -> int:
    if os.environ.get("CI"):
        raise UserError("Expected files are not updated in CI: run ./x update on your machine")
    globs = tuple(argument.removeprefix("tests/").rstrip("/") for argument in arguments)
    cases = _cases(Selection("update", globs))
    if not cases:
        raise UserError(f"No case matches {', '.join(globs)}: look into {', '.join(_folders())}")
    targets.build(["asan"])
    failed = [f"{kind}/{case}" for kind, case in cases if not _update(kind, case)]
    _show_changes()
    if failed:
        raise UserError(f"Not updated: {', '.join(failed)}")
    return 0


def _cases(selection: Selection) -> list[tuple[str, str]]:
    return [
        (kind, case.stem)
        for kind in _KINDS
        for case in sorted((paths.REPO / "tests" / kind).glob("[!._]*"))
        if (case.is_dir() or case.suffix == ".py") and selection.wants(f"{kind}/{case.stem}")
    ]


def _folders() -> list[str]:
    return [f"tests/{kind}" for kind in _KINDS]


def _update(kind: str, case: str) -> bool:
    """Runs the case's own test program in its updating mode; says what it said when that fails."""
    program = paths.BUILD / "native-asan" / f"typhon_{kind}"
    ended = subprocess.run(
        [program, case], env={**os.environ, "UPDATE": "1"}, capture_output=True, text=True
    )
    if ended.returncode != 0:
        print(f"✗ {kind}/{case}\n{ended.stdout}{ended.stderr}", flush=True)
    return ended.returncode == 0


def _show_changes() -> None:
    shown = subprocess.run(
        ["git", "status", "--short", "--", *_folders()],
        cwd=paths.REPO,
        capture_output=True,
        text=True,
    ).stdout
    print(shown.rstrip() or "Nothing changed")
