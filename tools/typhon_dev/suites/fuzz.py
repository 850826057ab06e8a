"""Any bytes compile: libFuzzer drives the whole compiler, and nothing crashes, hangs or leaks.

A build with clang of its own is needed, so only --long runs it, for a minute; TYPHON_FUZZ_SECONDS
is another time. What it finds is in build/fuzz; a found input that was mended belongs into
tests/fuzz/corpus, which suite `native` compiles in every run.
"""

import os
import re
import subprocess
import time
from collections.abc import Iterator

from typhon_dev import paths, targets
from typhon_dev.suites._protocol import Result, Selection, failed, passed, skipped

PREFIXES = ("fuzz",)
ORDER = 70

FUZZ = paths.REPO / "tests/fuzz"
STAGE = paths.BUILD / "fuzz"
PROGRAM = paths.BUILD / "native-fuzz/typhon_fuzz"
LONGEST_INPUT = 20  # seconds: a longer one is a hang
MOST_MEMORY = 2048  # megabytes
LEAST_RUNS = 100  # fewer in a minute: the program does not work


def run(selection: Selection) -> Iterator[Result]:
    if not selection.wants("fuzz/compile"):
        return
    if not selection.is_long:
        if selection.globs:
            yield skipped("fuzz/compile", "It needs a build of its own: run ./x test fuzz --long")
        return
    targets.build(["fuzz"])
    found = STAGE / "found"
    found.mkdir(parents=True, exist_ok=True)
    begin = time.monotonic()
    ended = subprocess.run(
        [
            PROGRAM, found, FUZZ / "corpus", paths.REPO / "tests/golden", paths.REPO / "tests/errors",
            f"-max_total_time={os.environ.get('TYPHON_FUZZ_SECONDS', '60')}",
            f"-dict={FUZZ / 'python.dict'}", f"-artifact_prefix={STAGE}/",
            f"-timeout={LONGEST_INPUT}", f"-rss_limit_mb={MOST_MEMORY}",
            "-max_len=20000", "-print_final_stats=1",
        ],
        capture_output=True, text=True, errors="replace",
    )
    seconds = time.monotonic() - begin
    executed = re.search(r"number_of_executed_units:\s*(\d+)", ended.stderr)
    count = int(executed[1]) if executed else 0
    (STAGE / "last.log").write_text(ended.stderr)
    if ended.returncode != 0:
        yield failed("fuzz/compile", f"{count} inputs, then:\n{ended.stderr[-6000:]}", seconds)
    elif count < LEAST_RUNS:
        yield failed("fuzz/compile", f"Only {count} inputs were tried: see {STAGE}/last.log", seconds)
    else:
        yield passed("fuzz/compile", seconds)
