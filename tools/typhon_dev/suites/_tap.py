"""Node's own test runner: what it prints (TAP), as results."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.suites._protocol import Result, Selection, failed, passed, skipped

# One line of the TAP that `node --test` prints: a test, with its nesting and what became of it.
_TEST = re.compile(r"^(?P<indent> *)(?P<not>not )?ok \d+ - (?P<title>.*?)(?P<skip> # SKIP.*)?$")
_DURATION = re.compile(r"^ *duration_ms: ([\d.]+)$")


# A test that waits for ever takes its file along, but not what the other files have shown.
_FILE_LIMIT = 10 * 60 * 1000  # milliseconds; the longest file needs 2 minutes


def run_files(
    suite: str, folder: Path, selection: Selection, *, at_once: int, **env: str
) -> Iterator[Result]:
    """Runs a folder's `*.test.mjs`, `at_once` of them side by side. As run_node otherwise."""
    command = ["node", "--test", f"--test-concurrency={at_once}", "--test-reporter=tap"]
    if not selection.is_long:
        command.append(f"--test-timeout={_FILE_LIMIT}")
    yield from run_node(suite, [*command, *sorted(folder.glob("*.test.mjs"))], selection, **env)


def run_node(
    suite: str, command: Sequence[str | Path], selection: Selection, **env: str
) -> Iterator[Result]:
    """Runs a command that prints TAP. The tests are named `suite`/title.

    What takes long looks at TYPHON_LONG, which is 1 for ./x test --long, and else skips itself.
    """
    ended = subprocess.run(
        [str(part) for part in command],
        cwd=paths.REPO,
        env=products.full_environment(TYPHON_LONG="1" if selection.is_long else "", **env),
        capture_output=True,
        text=True,
    )
    results = list(_results(suite, ended.stdout))
    if ended.returncode != 0 and all(result.outcome != "failed" for result in results):
        shown = " ".join(map(str, command))
        yield failed(suite, f"{shown} failed:\n{ended.stdout}{ended.stderr}")
    yield from (result for result in results if selection.wants(result.name))


def _results(suite: str, tap: str) -> Iterator[Result]:
    """The tests without parts of their own; a test comes after its parts, one level further in."""
    lines = tap.splitlines()
    found = [(at, match) for at, line in enumerate(lines) if (match := _TEST.match(line))]
    previous_depth = -1
    for at, match in found:
        depth = len(match["indent"]) // 4
        has_parts, previous_depth = previous_depth > depth, depth
        if not has_parts:
            yield _result(suite, match, _details(lines, at + 1, match["indent"]))


def _result(suite: str, match: re.Match[str], details: list[str]) -> Result:
    name = f"{suite}/{match['title']}"
    timed = [float(found[1]) for line in details if (found := _DURATION.match(line))]
    seconds = timed[0] / 1000 if timed else 0.0
    if match["skip"]:
        return skipped(name, match["skip"].removeprefix(" # SKIP").strip() or "skipped")
    if match["not"]:
        return failed(name, "\n".join(line.strip("\n") for line in details), seconds)
    return passed(name, seconds)


def _details(lines: list[str], begin: int, indent: str) -> list[str]:
    """The YAML block behind a test's line."""
    block: list[str] = []
    for line in lines[begin:]:
        if line == f"{indent}  ...":
            break
        block.append(line.removeprefix(indent))
    return block[1:]
