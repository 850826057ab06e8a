// Parts of the runtime that are loaded when one of their functions is called.
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { ask, buildSnapshot, longTest, ownPackage, projectWith, start } from "./support.mjs";

const program = {
  "src/probe.py": `
import codecs, decimal, pickle, sqlite3, unicodedata
from xml.etree import ElementTree

third = decimal.Decimal(1) / 3
database = sqlite3.connect(":memory:")
database.execute("create table birds (name)")
database.execute("insert into birds values ('swift')")

def plain() -> int:
    return 7

def category() -> str:
    return unicodedata.category("!")

def syllable() -> list[str | None]:
    old = unicodedata.ucd_3_2_0
    return [unicodedata.name("가"), unicodedata.lookup("HANGUL SYLLABLE GA"), old.name("🐍", None)]

def name() -> str:
    return unicodedata.name("ß") + unicodedata.lookup("SNOWMAN") + unicodedata.normalize("NFD", "é")

def encoded() -> list[str]:
    return ["鳥".encode(name).hex() for name in ("euc_jp", "gb18030", "big5", "euc_kr")]

def ninth() -> str:
    return str(third * third)

def birds() -> list[str]:
    return [row[0] for row in database.execute("select name from birds")]

def compiled() -> int:
    return eval("sum(n * n for n in range(5))")

def copied() -> str:
    return str(pickle.loads(pickle.dumps({"a": [1, None]})))

def tag() -> str:
    return ElementTree.fromstring("<a><b>1</b></a>")[0].tag

def packed() -> list[bool]:
    import bz2, hashlib, lzma, zlib
    data = b"typhon" * 100
    return [
        bz2.decompress(bz2.compress(data)) == data,
        lzma.decompress(lzma.compress(data)) == data,
        zlib.decompress(zlib.compress(data)) == data,
        hashlib.blake2b(data).hexdigest()[:8] == "1d7ee060",
    ]

def frozen() -> list[str]:
    import importlib, inspect, zipimport
    return [zipimport.__spec__.origin, inspect.getsource(importlib._bootstrap).splitlines()[0]]

def refused() -> str:
    try:
        eval("1 +")
    except SyntaxError as error:
        return error.msg
`,
};
const functions = ["plain", "category", "syllable", "name", "encoded", "ninth", "birds", "compiled", "copied", "tag", "packed", "frozen", "refused"];
const answers = {
  plain: 7,
  category: "Po",
  syllable: ["HANGUL SYLLABLE GA", "가", null],
  name: "LATIN SMALL LETTER SHARP S☃e\u0301",
  encoded: ["c4bb", "f842", "b3be", "f0e8"],
  ninth: "0.1111111111111111111111111111",
  birds: ["swift"],
  compiled: 30,
  copied: "{'a': [1, None]}",
  tag: "b",
  packed: [true, true, true, true],
  frozen: ["frozen", '"""Core implementation of import.'],
  refused: "invalid syntax",
};

let project;
before((t) => {
  project = projectWith(t, program);
  const { status, stderr } = buildSnapshot(project);
  assert.equal(status, 0, stderr);
});

const allParts = ["compile", "sqlite", "languages", "unicode", "seldom"];
const fileOf = (part) => `runtime/typhon-${part}.wasm`;

/** Which parts each function needs, and no others. */
const needed = {
  plain: [],
  category: ["unicode"],
  syllable: ["languages", "unicode"],
  name: ["languages", "unicode"],
  encoded: ["languages"],
  birds: ["sqlite", "seldom"], // wasm-opt made one of a short function of each
  ninth: ["seldom"],
  compiled: ["compile"],
};

for (const [name, parts] of Object.entries(needed)) {
  test(`a stored program loads what it needs for ${name}(): ${parts.join(", ") || "nothing"}`, (t) => {
    ownPackage(t, project, (folder) => {
      for (const part of allParts) if (!parts.includes(part)) fs.rmSync(join(folder, fileOf(part)));
    });
    assert.deepEqual(ask([name], {}, project)[name], answers[name]);
  });
}

for (const name of functions) {
  longTest(`a stored program that only calls ${name}()`, () => {
    assert.deepEqual(ask([name], {}, project)[name], answers[name]);
  });
}

test("a stored program has all of it", () => {
  assert.deepEqual(ask(functions, {}, project), answers);
});

test("a program that is not stored has all of it", (t) => {
  const folder = projectWith(t, program);
  assert.equal(buildSnapshot(folder, []).status, 0);
  assert.deepEqual(ask(functions, {}, folder), answers);
});

for (const [what, spoil, error] of [
  ["is missing", (file) => fs.rmSync(file), /MissingAssetError: Could not load typhon-unicode\.wasm from file:/],
  [
    "is cut short",
    (file) => fs.truncateSync(file, 10_000),
    /DamagedAssetError: typhon-unicode\.wasm from file:.* is damaged: it is no whole WebAssembly module/,
  ],
  [
    "is of another build",
    (file) => {
      const bytes = fs.readFileSync(file);
      bytes.write("fedcba9876543210", bytes.length - 16, "latin1");
      fs.writeFileSync(file, bytes);
    },
    /RuntimeMismatchError: typhon-unicode\.wasm belongs to runtime build fedcba9876543210, but/,
  ],
]) {
  test(`a function that needs it when it ${what}`, (t) => {
    ownPackage(t, project, (folder) => spoil(join(folder, fileOf("unicode"))));
    const { status, stderr } = start(["category"], {}, project);
    assert.equal(status, 1);
    assert.match(stderr, error);
  });
}
