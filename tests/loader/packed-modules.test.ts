import assert from "node:assert/strict";
import { test } from "node:test";
import { packedModules, streamNames } from "../../src/loader/packed-modules.js";

const header = [0xf3, 0x0d, 0x0d, 0x0a, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const loadGlobal = 91;
const hexadecimal = Buffer.from(header).toString("hex");

type Parts = Partial<Record<(typeof streamNames)[number], readonly number[]>>;

/** The files that the modules become: "a" is python3.13/a.py, of as many bytes as are expected. */
function joined(modules: Record<string, { readonly parts: Parts; readonly size: number }>) {
  const streams = streamNames.map((name) =>
    Uint8Array.from(Object.values(modules).flatMap(({ parts }) => parts[name] ?? [])),
  );
  const rows = Object.entries(modules).map(([name, { parts, size }]) => {
    const lengths = streamNames.map((stream) => parts[stream]?.length ?? 0);
    return [`python3.13/${name}.py`, [100, header.length + size, ...lengths]];
  });
  const caches = { [loadGlobal]: 4 };
  const index = { header: hexadecimal, tag: "cpython-313", caches, modules: Object.fromEntries(rows) };
  return packedModules(index, streams);
}

/** A module of one object, behind its header. */
function object(parts: Parts, size: number): number[] {
  const [file] = joined({ a: { parts, size } });
  const bytes = file!.bytes();
  assert.deepEqual([...bytes.subarray(0, header.length)], header);
  return [...bytes.subarray(header.length)];
}

const code = (text: string): number[] => [...Buffer.from(text)];
const ref = 0x80;

for (const [what, parts, expected] of [
  ["None", { types: code("N") }, code("N")],
  ["a number", { types: code("i"), ints: [0xd8, 0x04] }, [...code("i"), 0x2c, 1, 0, 0]],
  ["the least number", { types: code("i"), ints: [0xff, 0xff, 0xff, 0xff, 0x0f] }, [...code("i"), 0, 0, 0, 0x80]],
  ["minus one", { types: code("i"), ints: [1] }, [...code("i"), 0xff, 0xff, 0xff, 0xff]],
  [
    "a large negative number",
    { types: code("l"), ints: [3, 1, 2, 3, 4] },
    [...code("l"), 0xfe, 0xff, 0xff, 0xff, 1, 2, 3, 4],
  ],
  ["a float", { types: code("g"), ints: [1, 2, 3, 4, 5, 6, 7, 8] }, [...code("g"), 1, 2, 3, 4, 5, 6, 7, 8]],
  ["bytes", { types: code("s"), sizes: [2], text: [7, 8] }, [...code("s"), 2, 0, 0, 0, 7, 8]],
  [
    "texts that are referred to",
    {
      types: [0x29, 0x7a | ref, 0x7a | ref, 0x72, 0x72, 0x72],
      sizes: [5, 1, 1],
      text: code("xy"),
      refs: [0, 1, 1],
    },
    [
      ...[0x29, 5, 0x7a | ref, 1, ...code("x"), 0x7a | ref, 1, ...code("y")],
      ...[...code("r"), 1, 0, 0, 0, ...code("r"), 0, 0, 0, 0, ...code("r"), 1, 0, 0, 0],
    ],
  ],
  [
    "a dict in a set",
    { types: code("<{NT0"), sizes: [1] },
    [...code("<"), 1, 0, 0, 0, ...code("{NT0")],
  ],
] satisfies [string, Parts, number[]][]) {
  test(`puts together ${what}`, () => {
    assert.deepEqual(object(parts, expected.length), expected);
  });
}

test("puts together a function, with each part from its stream", () => {
  const parts = {
    types: code("cs)))szzzss"),
    ints: [2, 0, 0, 4, 6, 14],
    sizes: [6, 0, 0, 0, 1, 1, 1, 1, 3, 1],
    code: [0x95, 0, loadGlobal, 7, 36, 0],
    tables: [0x20, 9],
    text: code("fnq"),
    lines: [0xf0, 1, 2],
  };
  const long = (value: number): number[] => [value, 0, 0, 0];
  const expected = [
    ...[...code("c"), ...long(1), ...long(0), ...long(0), ...long(2), ...long(3)],
    ...[...code("s"), ...long(14), 0x95, 0, loadGlobal, 7, 0, 0, 0, 0, 0, 0, 0, 0, 36, 0],
    ...[...code(")"), 0, ...code(")"), 0, ...code(")"), 0],
    ...[...code("s"), ...long(1), 0x20],
    ...[...code("z"), 1, ...code("f"), ...code("z"), 1, ...code("n"), ...code("z"), 1, ...code("q")],
    ...long(7),
    ...[...code("s"), ...long(3), 0xf0, 1, 2],
    ...[...code("s"), ...long(1), 9],
  ];
  assert.deepEqual(object(parts, expected.length), expected);
});

test("finds each module in the streams, in any order", () => {
  const files = joined({
    a: { parts: { types: code("z"), sizes: [1], text: code("a") }, size: 3 },
    "b/__init__": { parts: { types: code("z"), sizes: [2], text: code("bb") }, size: 4 },
  });
  assert.deepEqual(
    files.map(({ path, size }) => [path, size]),
    [
      ["python3.13/__pycache__/a.cpython-313.pyc", 19],
      ["python3.13/b/__pycache__/__init__.cpython-313.pyc", 20],
    ],
  );
  const text = (at: number): string => Buffer.from(files[at]!.bytes().subarray(18)).toString();
  assert.deepEqual([text(1), text(0), text(0), text(1)], ["bb", "a", "a", "bb"]);
});
