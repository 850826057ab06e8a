"""Makes the folder of a new test case.

    ./x new-case keyword_only_after_default    a golden case: Python in, generated files out
    ./x new-case dates --kind roundtrip        a round trip: Python, and TypeScript that calls it

Then write the Python, and run ./x update golden/NAME or ./x test roundtrip/NAME.
A name is a short sentence in snake_case that says what the case pins down.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from .. import paths
from ..errors import UserError

_GOLDEN_SOURCE = '"""{title}."""\n\n\ndef example(value: int) -> int:\n    return value\n'

_ROUNDTRIP_SOURCE = '"""{title}."""\n\n\ndef echo(value: int) -> int:\n    return value\n'

_CHECK = """\
import {{ expectTypeOf }} from "expect-type";
import {{ same }} from "../../support/ts/assert.js";
import {{ test }} from "../../support/ts/test.js";
import {{ echo }} from "./src/{module}.py";

test("the declared types", () => {{
  expectTypeOf(echo).toEqualTypeOf<(value: number) => number>();
}});

test("the values", () => {{
  same(echo(1), 1);
}});
"""


def run(arguments: Sequence[str]) -> int:
    name, kind = _parse(arguments)
    folder = paths.REPO / "tests" / kind / name
    if folder.exists():
        raise UserError(f"tests/{kind}/{name} exists already: choose another name")
    made = _new_golden(folder, name) if kind == "golden" else _new_roundtrip(folder, name)
    for file in made:
        print(file.relative_to(paths.REPO))
    proof = f"./x update golden/{name}" if kind == "golden" else f"./x test roundtrip/{name}"
    print(f"Next: write the case, then {proof}")
    return 0


def _parse(arguments: Sequence[str]) -> tuple[str, str]:
    rest = list(arguments)
    kind = "golden"
    if "--kind" in rest:
        at = rest.index("--kind")
        kind = rest[at + 1] if at + 1 < len(rest) else ""
        del rest[at : at + 2]
    if kind not in ("golden", "roundtrip"):
        raise UserError(f"Unknown kind '{kind}': choose golden or roundtrip")
    if len(rest) != 1 or not re.fullmatch(r"[a-z][a-z0-9_]*", rest[0]):
        raise UserError("Give one name in snake_case: ./x new-case NAME [--kind golden|roundtrip]")
    return rest[0], kind


def _new_golden(folder: Path, name: str) -> list[Path]:
    source = folder / "input/src" / f"{name}.py"
    return [_write(source, _GOLDEN_SOURCE.format(title=_title(name)))]


# Module names are one space for all round trips, since they are one project: the case's name, with
# a suffix that no module of the standard library has.
def _new_roundtrip(folder: Path, name: str) -> list[Path]:
    module = f"{name}_case"
    return [
        _write(folder / "src" / f"{module}.py", _ROUNDTRIP_SOURCE.format(title=_title(name))),
        _write(folder / "check.ts", _CHECK.format(module=module)),
    ]


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file
