"""How much of other people's packages has a type in TypeScript: writes docs/typed-packages.md.

Every place that has none is in build/coverage.json, by package and reason.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import paths, products, targets, versions
from ..recipes import corpora

TOOLS = paths.BUILD / "native-release"
PAGE = paths.REPO / "docs/typed-packages.md"
PLACES = paths.BUILD / "coverage.json"

# Columns of what is unknown, by the codes that say why.
_WHY = {
    "missing-annotation": "not annotated",
    "unsupported-type": "no such type in TypeScript",
    "implicit-unknown": "of what is not installed, or not said",
}
_HEAD = """\
# Typed packages

How much of popular typed packages has a type in TypeScript.
They are the wheels from PyPI, unmodified, each compiled with what it requires installed; none was made for Typhon.

An export is a function, a constant, an alias, or a class with all its members.
It counts as typed when nothing in it is unknown, except for what its author wrote as `Any` or `object`.
The last columns count the places in the others that are `unknown`, by the reason that `typhon check --coverage` gives.
Suite `corpus` proves that TypeScript 7.0, 6.0 and 5.9 accept every declaration under the strictest flags.

`./x bench --coverage` writes this page, and every single place that is `unknown` into `build/coverage.json`.

"""
_STUBS = """
## Stubs

The standard library's, as typeshed has them, and every package `types-*` of typeshed that is on PyPI.

"""
_REASONS = """
## Why a type is unknown

Every reason, with the number of places in all of the above and one of them; a star stands for a name.

"""


@dataclass(frozen=True)
class Covered:
    name: str
    version: str
    exports: int
    typed: int
    unknown: dict[str, list[str]]  # places, by "code: reason"

    def count(self, code: str) -> int:
        return sum(len(at) for why, at in self.unknown.items() if why.startswith(f"{code}:"))


def run() -> None:
    targets.build(["native-tools", "corpora", "corpora-stubs", "mypy-programs"])
    packages = list(_measure("packages/"))
    stubs = [*_measure("stdlib"), *_measure("stubs/")]
    lines = [*_table(packages), _STUBS, *_table(stubs), _REASONS, *_reasons([*packages, *stubs])]
    PAGE.write_text(_HEAD + "\n".join(line.removesuffix("\n") for line in lines) + "\n")
    PLACES.write_text(json.dumps({each.name: each.unknown for each in (*packages, *stubs)}, indent=1))
    print(f"Wrote {PAGE.relative_to(paths.REPO)} and {PLACES.relative_to(paths.REPO)}")


def _measure(kind: str) -> Iterator[Covered]:
    pinned = corpora.package_versions() | {"stdlib": versions.load()["typeshed"]["wheel_version"]}
    for name in corpora.names():
        if not name.startswith(kind):
            continue
        with tempfile.TemporaryDirectory() as out:
            command = corpora.compile_command(name, Path(out), TOOLS)
            report = json.loads(products.capture(command, paths.REPO))
        package = name.rpartition("/")[2]
        yield Covered(
            package, pinned[package], report["exports"], report["typed"], report["unknown"]
        )


def _table(found: list[Covered]) -> Iterator[str]:
    yield f"| package | version | exports | typed | {' | '.join(_WHY.values())} | other |"
    yield "|---|---|--:|--:|" + "--:|" * (len(_WHY) + 1)
    for each in found:
        counts = [each.count(code) for code in _WHY]
        rest = sum(map(len, each.unknown.values())) - sum(counts)
        share = each.typed / each.exports if each.exports else 1
        cells = [each.name, each.version, f"{each.exports:,}", f"{share:.1%}",
                 *(f"{count:,}" for count in (*counts, rest))]
        yield f"| {' | '.join(cells)} |"
    exports, typed = sum(each.exports for each in found), sum(each.typed for each in found)
    yield f"| all | | {exports:,} | {typed / exports:.1%} |" + " |" * (len(_WHY) + 1)


def _reasons(found: list[Covered]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for each in found:
        for reason, places in each.unknown.items():
            counts[reason] += len(places)
            examples.setdefault(reason, f"{each.name}, {places[0]}")
    yield "| code | reason | places | for example |"
    yield "|---|---|--:|---|"
    for reason, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        code, _, text = reason.partition(": ")
        cells = [code, text.replace("|", "\\|"), f"{count:,}", f"`{examples[reason]}`"]
        yield f"| {' | '.join(cells)} |"
