"""How long the language server takes for what a person does while typing.

In a workspace of 5,000 Python files, in one of them that has 10,000 lines: from a key to the
diagnostics that it changes, also when it breaks the syntax, and for hover and completion.
"""

import re
import shutil
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import paths, products, targets
from ..language_servers import LspServer

_FILES = 5000
_FUNCTIONS = 2000  # of five lines each, in the long file

# What each must reach: milliseconds, for the slowest of a hundred; megabytes for memory.
REACH = {"first diagnostics": 500.0, "key to diagnostics": 15.0, "bracket to diagnostics": 15.0,
         "hover": 15.0, "completion": 15.0, "memory": 150.0}


@dataclass(frozen=True)
class Line:
    what: str
    unit: str  # "ms" or "MB"
    samples: Sequence[float]

    @property
    def worst(self) -> float:
        """The 99th of a hundred."""
        return sorted(self.samples)[min(len(self.samples) - 1, int(len(self.samples) * 0.99))]

    def __str__(self) -> str:
        reach = REACH[self.what]
        verdict = "PASS" if self.worst <= reach else "MISS"
        middle = statistics.median(self.samples)
        return (f"{self.what:24} median {middle:9.1f} {self.unit}   p99 {self.worst:9.1f} "
                f"{self.unit}   {verdict} (≤ {reach:.0f})")


def run(keys: int) -> bool:
    """Prints the figures; true when all that must be reached is."""
    targets.build(["native"])
    root = _workspace()
    lines = _measure(root, keys)
    for line in lines:
        print(line)
    return all(line.worst <= REACH[line.what] for line in lines)


def _measure(root: Path, keys: int) -> list[Line]:
    long_file = root / "src/long.py"
    begin = time.monotonic()
    with LspServer([products.NATIVE, "lsp"], root, {}) as server:
        server.open(long_file)
        _next_diagnostics(server, long_file)
        first = [_milliseconds(begin)]
        typed = [_typing(server, long_file, number, "q, ") for number in range(keys)]
        broken = [_typing(server, long_file, number, "(") for number in range(keys)]
        place = {"textDocument": {"uri": long_file.as_uri()}, "position": {"line": 5, "character": 5}}
        hover = [_timed(lambda: server.request("textDocument/hover", **place)) for _ in range(keys)]
        complete = [
            _timed(lambda: server.request("textDocument/completion", **place)) for _ in range(keys)
        ]
        memory = _peak_memory(server.process)
    return [
        Line("first diagnostics", "ms", first), Line("key to diagnostics", "ms", typed),
        Line("bracket to diagnostics", "ms", broken), Line("hover", "ms", hover),
        Line("completion", "ms", complete), Line("memory", "MB", [memory]),
    ]


def _typing(server: LspServer, file: Path, number: int, text: str) -> float:
    """Types something before a parameter, or takes it away again: a diagnostic comes or goes.

    "q, " is a parameter without an annotation, "(" a bracket that nothing closes.
    """
    at = {"line": 5, "character": 7}
    end = {"line": 5, "character": 7 + len(text)}
    change = (
        {"range": {"start": at, "end": at}, "text": text} if number % 2 == 0
        else {"range": {"start": at, "end": end}, "text": ""}
    )
    begin = time.monotonic()
    document = {"uri": file.as_uri(), "version": number + 2}
    server.send("textDocument/didChange", textDocument=document, contentChanges=[change])
    _next_diagnostics(server, file)
    return _milliseconds(begin)


def _next_diagnostics(server: LspServer, file: Path) -> None:
    while True:
        message = server.read()
        is_wanted = message.get("method") == "textDocument/publishDiagnostics"
        if is_wanted and message["params"]["uri"] == file.as_uri():
            return


def _timed(action: Callable[[], object]) -> float:
    begin = time.monotonic()
    action()
    return _milliseconds(begin)


def _milliseconds(begin: float) -> float:
    return (time.monotonic() - begin) * 1000


def _peak_memory(process: int) -> float:
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    assert found
    return int(found[1]) / 1000


def _workspace() -> Path:
    root = paths.BUILD / "bench-editor"
    shutil.rmtree(root, ignore_errors=True)
    for number in range(_FILES):
        file = root / f"src/part{number // 100}/m{number}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_MODULE.replace("NUMBER", str(number)))
    for folder in (root / "src").iterdir():
        (folder / "__init__.py").touch()
    (root / "pyproject.toml").write_text("[tool.typhon]\n")
    functions = (_FUNCTION.replace("NUMBER", str(number)) for number in range(_FUNCTIONS))
    (root / "src/long.py").write_text("def bad(x) -> None: ...\n" + "\n\n\n\n" + "".join(functions))
    return root


_FUNCTION = '''def fNUMBER(count: int, names: list[str]) -> dict[str, int]:
    """Does it."""
    found = {name: count for name in names}
    return found

'''
_MODULE = '''from dataclasses import dataclass


@dataclass
class ItemNUMBER:
    count: int
    name: str = ""


def make(count: int, names: list[str], *, scale: float = 1.0) -> ItemNUMBER:
    """Makes one."""
    return ItemNUMBER(count, names[0])


def all_of(items: list[ItemNUMBER]) -> list[int]:
    """Counts."""
    return [item.count for item in items]
'''
