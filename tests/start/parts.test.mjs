// Parts of the runtime that are loaded when one of their functions is called.
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { ask, buildSnapshot, ownPackage, projectWith, start } from "./support.mjs";

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

def frozen() -> str:
    import runpy
    return runpy.__spec__.origin

def refused() -> str:
    try:
        eval("1 +")
    except SyntaxError as error:
        return error.msg
`,
};
const functions = ["name", "encoded", "ninth", "birds", "compiled", "copied", "tag", "packed", "frozen", "refused"];
const answers = {
  name: "LATIN SMALL LETTER SHARP S☃e\u0301",
  encoded: ["c4bb", "f842", "b3be", "f0e8"],
  ninth: "0.1111111111111111111111111111",
  birds: ["swift"],
  compiled: 30,
  copied: "{'a': [1, None]}",
  tag: "b",
  packed: [true, true, true, true],
  frozen: "frozen",
  refused: "invalid syntax",
};

let project;
before((t) => {
  project = projectWith(t, program);
  const { status, stderr } = buildSnapshot(project);
  assert.equal(status, 0, stderr);
});

for (const name of functions) {
  test(`a stored program loads what it needs for ${name}()`, () => {
    assert.deepEqual(ask([name], {}, project)[name], answers[name]);
  });
}

test("a program that is not stored has all of it", (t) => {
  const folder = projectWith(t, program);
  assert.equal(buildSnapshot(folder, []).status, 0);
  assert.deepEqual(ask(functions, {}, folder), answers);
});

const seldom = "runtime/typhon-seldom.wasm";
const compile = "runtime/typhon-compile.wasm";

test("a stored program that calls none of them does without the files", (t) => {
  ownPackage(t, project, (folder) => [seldom, compile].forEach((part) => fs.rmSync(join(folder, part))));
  assert.deepEqual(ask(["plain"], {}, project), { plain: 7 });
});

test("to compile Python takes one of the parts only", (t) => {
  ownPackage(t, project, (folder) => fs.rmSync(join(folder, seldom)));
  assert.deepEqual(ask(["compiled"], {}, project), { compiled: 30 });
});

for (const [what, spoil, error] of [
  ["is missing", (file) => fs.rmSync(file), /MissingAssetError: Could not load typhon-seldom\.wasm from file:/],
  [
    "is cut short",
    (file) => fs.truncateSync(file, 100_000),
    /DamagedAssetError: typhon-seldom\.wasm from file:.* is damaged: it is no whole WebAssembly module/,
  ],
  [
    "is of another build",
    (file) => {
      const bytes = fs.readFileSync(file);
      bytes.write("fedcba9876543210", bytes.length - 16, "latin1");
      fs.writeFileSync(file, bytes);
    },
    /RuntimeMismatchError: typhon-seldom\.wasm belongs to runtime build fedcba9876543210, but/,
  ],
]) {
  test(`a function that needs it when it ${what}`, (t) => {
    ownPackage(t, project, (folder) => spoil(join(folder, seldom)));
    const { status, stderr } = start(["name"], {}, project);
    assert.equal(status, 1);
    assert.match(stderr, error);
  });
}
