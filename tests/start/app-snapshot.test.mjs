// `typhon build --snapshot`: the program's modules have been imported before it starts.
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { ask, buildSnapshot, importAtStart, longTest, projectWith, start } from "./support.mjs";

const stateful = {
  "src/probe.py": `
"""What a program keeps from its import, and what each start renews."""
import os, random, sys, time
from dataclasses import dataclass

print("imported")
IMPORTED_AT = time.time()
fresh = random.Random()
seeded = random.Random(5)
seeded.random()
os.environ["SET"] = "by the program"
os.environ.setdefault("DEFAULT", "by the program")
MODE = os.environ.get("MODE", "none")
sys.path.append("/app/more")
calls = []

@dataclass
class Point:
    x: int

def drawn() -> list[float]:
    return [random.random(), fresh.random()]

def second_of_five() -> float:
    return seeded.random()

def imported_before() -> bool:
    return time.time() - IMPORTED_AT > 0.2

def environment() -> dict[str, str]:
    return {name: os.environ[name] for name in ("SET", "DEFAULT", "HOST", "HOME")}

def mode() -> str:
    return MODE

def add_call() -> int:
    calls.append(1)
    return len(calls)

def point() -> Point:
    return Point(3)

def later() -> list[str]:
    import colorsys, helper.part, extra
    from importlib.resources import files
    return [colorsys.__name__, helper.part.NAME, extra.NAME, files("helper").joinpath("data.txt").read_text()]

def failing() -> str:
    import traceback
    try:
        return 1 / 0
    except ZeroDivisionError:
        return traceback.format_exc()
`,
  "src/helper/__init__.py": "",
  "src/helper/part.py": 'NAME = "part"\n',
  "src/helper/data.txt": "data",
  "more/extra.py": 'NAME = "extra"\n',
  "pyproject.toml": '[project]\nname = "p"\nversion = "0"\n[tool.typhon]\nsources = ["src", "more"]\n',
};

let project;
before((t) => {
  project = projectWith(t, stateful);
  const { status, stdout, stderr } = buildSnapshot(project);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /stored the program in app\.snapshot\.wasm, [\d.]+ MB/);
  assert.match(stderr, /^imported$/m);
  assert.match(stderr, /^note: probe reads the environment variable MODE while it is imported; /m);
  assert.doesNotMatch(stderr, /DEFAULT/);
});

test("modules are not imported again, and keep what they made", () => {
  const { status, stdout } = start(["imported_before", "add_call", "point"], {}, project);
  assert.equal(status, 0);
  assert.equal(stdout, '{"imported_before":true,"add_call":1,"point":{"x":3}}\n');
});

test("generators without a seed differ in every start, others go on", () => {
  const wanted = ["drawn", "second_of_five"];
  const [one, other] = [ask(wanted, {}, project), ask(wanted, {}, project)];
  one.drawn.forEach((number, index) => assert.notEqual(number, other.drawn[index]));
  assert.equal(one.second_of_five, 0.7417869892607294);
  assert.equal(other.second_of_five, one.second_of_five);
});

test("the program's changes to the environment are made again, its defaults give way", () => {
  const { environment, mode } = ask(["environment", "mode"], { HOST: "1", MODE: "fast" }, project);
  const home = "/home/web_user";
  assert.deepEqual(environment, { SET: "by the program", DEFAULT: "by the program", HOST: "1", HOME: home });
  assert.equal(mode, "none");
  const again = ask(["environment"], { HOST: "1", SET: "host", DEFAULT: "host" }, project).environment;
  assert.deepEqual(again, { SET: "by the program", DEFAULT: "host", HOST: "1", HOME: home });
});

test("what was not imported, and data, is read from the archive when it is wanted", () => {
  assert.deepEqual(ask(["later"], {}, project).later, ["colorsys", "part", "extra", "data"]);
});

test("a traceback shows the program's source lines", () => {
  assert.match(ask(["failing"], {}, project).failing, /probe\.py", line \d+, in failing\n +return 1 \/ 0/);
});

test("with PYTHONHASHSEED the program starts without its snapshot", () => {
  const { imported_before, mode } = ask(["imported_before", "mode"], { PYTHONHASHSEED: "random", MODE: "fast" }, project);
  assert.equal(imported_before, false);
  assert.equal(mode, "fast");
});

test("a heap of more than 64 MB", (t) => {
  const large = projectWith(t, {
    "src/probe.py": `
DATA = bytearray(80 << 20)
DATA[-1] = 7

def last() -> list[int]:
    return [len(DATA), DATA[0], DATA[-1]]

def more() -> int:
    return len(bytearray(50 << 20))
`,
  });
  assert.equal(buildSnapshot(large).status, 0);
  assert.ok(fs.statSync(join(large, ".typhon/modules/app.snapshot.wasm")).size < 8e6);
  assert.deepEqual(ask(["last", "more"], {}, large), { last: [80 << 20, 0, 7], more: 50 << 20 });
});

test("a module of the stubs that no Python has is not imported", (t) => {
  const folder = projectWith(t, {
    "src/probe.py": `
class Prices(dict[str, int]):
    pass

def total() -> int:
    return sum(Prices(tea=2, cake=3).values())
`,
  });
  const { status, stderr } = buildSnapshot(folder);
  assert.equal(status, 0, stderr);
  const manifest = JSON.parse(fs.readFileSync(join(folder, ".typhon/manifest.json"), "utf8"));
  assert.ok(manifest.modules.some(({ name }) => name === "_typeshed"));
  assert.deepEqual(ask(["total"], {}, folder), { total: 5 });
});

test("a module that is named in import-at-start is imported when it is wanted", (t) => {
  const folder = projectWith(t, {
    "src/page.py": "import js\n\ndef power() -> int:\n    return js.Math.pow(2, 5)\n",
    "src/probe.py": "def five() -> int:\n    import page\n    return page.power()\n",
    "pyproject.toml": importAtStart("page"),
  });
  const { status, stderr } = buildSnapshot(folder);
  assert.equal(status, 0, stderr);
  assert.deepEqual(ask(["five"], {}, folder), { five: 32 });
});

test("only what the program imports is stored, and what its functions will import", (t) => {
  const folder = projectWith(t, {
    "src/probe.py": `
import sys

def stored() -> list[bool]:
    return [name in sys.modules for name in ("json", "typing", "colorsys", "tkinter")]

def hue() -> float:
    import colorsys
    return colorsys.rgb_to_hsv(0, 1, 1)[0]

def window() -> None:
    import tkinter
`,
  });
  assert.equal(buildSnapshot(folder).status, 0);
  assert.deepEqual(ask(["stored", "hue"], {}, folder), { stored: [false, false, true, false], hue: 0.5 });
  const size = fs.statSync(join(folder, ".typhon/modules/app.snapshot.wasm")).size;
  assert.ok(size < 3e6, `${size} bytes`);
});

for (const [run, what, head] of [
  [longTest, "that imports asyncio", "import asyncio\n"],
  [test, "whose functions do", "from collections.abc import Callable\n"],
]) {
  run(`an asynchronous program ${what}`, (t) => {
    const folder = projectWith(t, {
      "src/probe.py": `${head}
async def soon() -> int:
    import asyncio
    waiting = asyncio.create_task(asyncio.sleep(0.01, 2))
    return await waiting + await asyncio.sleep(0, 3)

def has_loop() -> bool:
    import sys
    return "_typhon_loop" in sys.modules
`,
    });
    const { status, stderr } = buildSnapshot(folder);
    assert.equal(status, 0, stderr);
    assert.deepEqual(ask(["has_loop", "soon"], {}, folder), { has_loop: true, soon: 5 });
  });
}

test("a snapshot that is cut short, of another version of the program, or missing; a plain build", (t) => {
  const folder = projectWith(t, { "src/probe.py": "def zero() -> int:\n    return 0\n" });
  assert.equal(buildSnapshot(folder).status, 0);
  const [snapshot, app] = ["app.snapshot.wasm", "app.js"].map((name) => join(folder, ".typhon/modules", name));
  const refused = (error) => {
    const { status, stderr } = start(["zero"], {}, folder);
    assert.equal(status, 1);
    assert.match(stderr, error);
  };
  const text = fs.readFileSync(app, "utf8");
  fs.writeFileSync(app, text.replace(/id: "\w{16}"/, 'id: "0000000000000000"'));
  refused(/^StaleSnapshotError: app\.snapshot\.wasm was made from another version/m);
  fs.truncateSync(snapshot, 100_000);
  refused(/^DamagedAssetError: app\.snapshot\.wasm from file:.* is damaged: it is cut short or damaged/m);
  fs.rmSync(snapshot);
  refused(/^MissingAssetError: Could not load app\.snapshot\.wasm from file:/m);
  assert.equal(buildSnapshot(folder, []).status, 0);
  assert.equal(fs.readFileSync(app, "utf8").includes("snapshot"), false);
  assert.deepEqual(ask(["zero"], {}, folder), { zero: 0 });
});
