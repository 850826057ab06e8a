"""How much of other people's packages has a type in TypeScript: writes docs/typed-packages.md."""

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import paths, products, targets
from ..recipes import corpora

TOOLS = paths.BUILD / "native-release"
PAGE = paths.REPO / "docs/typed-packages.md"

# Columns of what is unknown, by the codes that say why.
_WHY = {
    "missing-annotation": "not annotated",
    "unsupported-type": "no such type in TypeScript",
    "implicit-unknown": "of what is not installed, or not said",
}
_HEAD = """\
# Typed packages

How much of popular typed packages has a type in TypeScript.
They are the wheels from PyPI, unmodified, each compiled with the others installed; none was made for Typhon.

An export is a function, a constant, an alias, or a class with all its members.
It counts as typed when nothing in it is unknown, except for what its author wrote as `Any` or `object`.
The last columns count the places in the others that are `unknown`, by the reason that `typhon check --coverage` gives.
Suite `corpus` proves that TypeScript 7.0, 6.0 and 5.9 accept every declaration under the strictest flags.

`./x bench --coverage` writes this page.

"""


@dataclass(frozen=True)
class Covered:
    name: str
    version: str
    exports: int
    typed: int
    unknown: Counter[str]  # places, by the code of the reason


def run() -> None:
    targets.build(["native-tools", "corpora"])
    found = sorted(_measure(), key=lambda each: each.name)
    PAGE.write_text(_HEAD + "\n".join(_table(found)) + "\n")
    print(f"Wrote {PAGE.relative_to(paths.REPO)}")


def _measure() -> Iterator[Covered]:
    versions = dict(re.findall(r"^([\w.-]+)==(\S+)", corpora.PINNED.read_text(), re.MULTILINE))
    for name in corpora.names():
        kind, _, package = name.partition("/")
        if kind != "packages":
            continue
        with tempfile.TemporaryDirectory() as out:
            command = corpora.compile_command(name, Path(out), TOOLS)
            report = json.loads(products.capture(command, paths.REPO))
        unknown: Counter[str] = Counter()
        for reason, count in report["unknown"].items():
            unknown[reason.split(":")[0]] += count
        yield Covered(package, versions[package], report["exports"], report["typed"], unknown)


def _table(found: list[Covered]) -> Iterator[str]:
    yield f"| package | version | exports | typed | {' | '.join(_WHY.values())} | other |"
    yield "|---|---|--:|--:|" + "--:|" * (len(_WHY) + 1)
    for each in found:
        counts = [each.unknown[code] for code in _WHY]
        rest = sum(each.unknown.values()) - sum(counts)
        share = each.typed / each.exports if each.exports else 1
        cells = [each.name, each.version, f"{each.exports:,}", f"{share:.1%}",
                 *(f"{count:,}" for count in (*counts, rest))]
        yield f"| {' | '.join(cells)} |"
    exports, typed = sum(each.exports for each in found), sum(each.typed for each in found)
    yield f"| all | | {exports:,} | {typed / exports:.1%} |" + " |" * (len(_WHY) + 1)
