// `typhon check --against`: each kind of change, and the version that it asks for.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClassInfo, Manifest, SignatureInfo, TypeNode } from "../../src/loader/manifest.js";
import { changesBetween } from "../../sdk/npm/src/cli/compare/changes.js";
import { compareWith } from "../../sdk/npm/src/cli/compare/compare.js";
import { surfaceOf } from "../../sdk/npm/src/cli/compare/surface.js";
import { leastVersion, parseVersion, isAtLeast } from "../../sdk/npm/src/cli/compare/versions.js";
import { scratchFolder } from "./support.js";

// The types of all manifests below; another order in the second one, as ids mean nothing.
const types: TypeNode[] = [["int"], ["float"], ["str"], ["none"], ["union", [2, 3]], ["class", 0], ["bool"], ["exception", "ValueError"]];
const [int, float, str, , strOrNone, ownClass, bool, exception] = types.keys();

function manifest(
  signatures: Record<string, SignatureInfo>,
  classes: ClassInfo[] = [],
  modules: Manifest["modules"] = [],
): Manifest {
  const exports = Object.entries(signatures).map(([name, signature]) => ({
    name,
    kind: "function" as const,
    signature,
  }));
  const all = [{ name: "m", source: "src/m.py", exports }, ...modules];
  return { version: 4, paths: ["src"], types, classes, modules: all };
}

function changes(before: Manifest, after: Manifest): string[] {
  return changesBetween(surfaceOf(before), surfaceOf(after)).map(
    ({ level, name, what }) => `${level}: ${name} ${what}`,
  );
}

type Parameters = SignatureInfo["params"];
const f = (params: Parameters, returns: number | undefined = int!, more = {}): Manifest =>
  manifest({ f: { params, returns: returns!, ...more } });
const param = (name: string, type: number | undefined, more = {}) =>
  ({ name, kind: "positional", type: type!, ...more }) as Parameters[number];

test("what is gone breaks, what is new does not", () => {
  const one = { params: [], returns: int! };
  const before = manifest({ a: one, b: one }, [], [{ name: "old", source: "src/old.py", exports: [] }]);
  assert.deepEqual(changes(before, manifest({ b: one, c: one })), [
    "major: m.a is gone",
    "major: old is gone",
    "minor: m.c is new",
  ]);
  assert.deepEqual(changes(before, before), []);
});

test("private modules and those of libraries do not count", () => {
  const hidden = [
    { name: "m._impl", source: "src/m/_impl.py", exports: [] },
    { name: "lib", source: ".typhon/site-packages/lib.py", exports: [] },
  ];
  assert.deepEqual(changes(manifest({}, [], hidden), manifest({})), []);
});

test("arguments may widen, results may narrow", () => {
  const { deepEqual } = assert;
  deepEqual(changes(f([param("x", int)]), f([param("x", float)])), ["minor: m.f parameter 'x' was int, is float"]);
  deepEqual(changes(f([param("x", float)]), f([param("x", int)])), ["major: m.f parameter 'x' was float, is int"]);
  deepEqual(changes(f([], strOrNone), f([], str)), ["minor: m.f result was none | str, is str"]);
  deepEqual(changes(f([], exception), f([], str)), ["major: m.f result was ValueError, is str"]);
  deepEqual(changes(f([], str), f([], strOrNone)), ["major: m.f result was str, is none | str"]);
  deepEqual(changes(f([param("x", bool)]), f([param("x", str)])), ["major: m.f parameter 'x' was bool, is str"]);
});

test("parameters: places have no names, options have no places", () => {
  const { deepEqual } = assert;
  const x = param("x", int);
  const key = (name: string, more = {}) => param(name, int, { kind: "keyword", ...more });
  deepEqual(changes(f([x]), f([param("renamed", int)])), []);
  deepEqual(changes(f([x, key("a"), key("b")]), f([x, key("b"), key("a")])), []);
  deepEqual(changes(f([key("a")]), f([key("b")])), [
    "major: m.f parameter 'a' is gone",
    "major: m.f parameter 'b' is new and required",
  ]);
  deepEqual(changes(f([x]), f([x, param("y", int, { optional: true })])), ["minor: m.f parameter 'y' is new"]);
  deepEqual(changes(f([x]), f([x, param("y", int)])), ["major: m.f parameter 'y' is new and required"]);
  deepEqual(changes(f([key("a", { optional: true })]), f([key("a")])), ["major: m.f parameter 'a' is required now"]);
  deepEqual(changes(f([key("a")]), f([key("a", { optional: true })])), ["minor: m.f parameter 'a' may be left out"]);
  deepEqual(changes(f([x]), f([x, param("rest", int, { kind: "args" })])), ["minor: m.f parameter '*rest' is new"]);
  deepEqual(changes(f([x]), f([x], int, { async: true })), ["major: m.f is asynchronous now"]);
});

test("objects that travel both ways can neither widen nor narrow", () => {
  const data = (...fields: object[]): Manifest =>
    manifest({ f: { params: [], returns: ownClass! } }, [
      { module: "m", qualname: "Data", kind: "dataclass", fields } as unknown as ClassInfo,
    ]);
  const x = { name: "x", type: int! };
  assert.deepEqual(changes(data(x), data({ ...x, type: float! })), ["major: m.Data.x value was int, is float"]);
  assert.deepEqual(changes(data({ ...x, type: float! }), data(x)), ["major: m.Data.x value was float, is int"]);
  assert.deepEqual(changes(data(x), data(x, { name: "y", type: int })), ["major: m.Data.y is new and required"]);
  assert.deepEqual(changes(data(x), data(x, { name: "y", type: int, optional: true })), ["minor: m.Data.y is new"]);
  assert.deepEqual(changes(data(x), data({ ...x, optional: true })), ["minor: m.Data.x may be left out"]);
});

test("classes: members, constructors and kinds", () => {
  const reference = (more: object): Manifest =>
    manifest({}, [{ module: "m", qualname: "C", kind: "reference", ...more } as unknown as ClassInfo]);
  const signature = { params: [], returns: int };
  const method = { name: "go", kind: "instance", signature };
  const size = { name: "size", type: int };
  assert.deepEqual(changes(reference({ methods: [method] }), reference({ properties: [size] })), [
    "major: m.C.go is gone",
    "minor: m.C.size is new",
  ]);
  assert.deepEqual(changes(reference({ constructor: signature }), reference({})), ["major: m.C() is gone"]);
  assert.deepEqual(
    changes(reference({ properties: [{ ...size, writable: true }] }), reference({ properties: [size] })),
    ["major: m.C.size is read-only now"],
  );
  const colors = (...members: [string, number][]): Manifest =>
    manifest({}, [{ module: "m", qualname: "C", kind: "enum", by: "value", members }]);
  assert.deepEqual(changes(colors(["red", 1]), colors(["red", 2], ["blue", 3])), [
    "major: m.C.red was 1, is 2",
    "minor: m.C.blue is new",
  ]);
  // Its members would only repeat it.
  assert.deepEqual(changes(reference({ methods: [method] }), manifest({})), ["major: m.C is gone"]);
  assert.deepEqual(changes(reference({}), colors())[0], "major: m.C was reference, is enum");
});

test("the version that a change asks for", () => {
  const least = (version: string, level?: "major" | "minor") => leastVersion(parseVersion(version)!, level);
  assert.deepEqual(
    [least("1.2.3", "major"), least("1.2.3", "minor"), least("1.2.3")],
    ["2.0.0", "1.3.0", "1.2.4"],
  );
  assert.deepEqual(
    [least("0.2.3", "major"), least("0.2.3", "minor"), least("0.2.3")],
    ["0.3.0", "0.2.4", "0.2.4"],
  );
  assert.equal(isAtLeast([1, 10, 0], [1, 9, 9]), true);
  assert.equal(isAtLeast([1, 9, 0], [1, 9, 0]), true);
  assert.equal(isAtLeast([1, 8, 9], [1, 9, 0]), false);
});

test("what is no release is refused with what to do", async (t) => {
  const project = scratchFolder(t);
  const against = (files: Record<string, string>) => compareWith(project, scratchFolder(t, files));
  await assert.rejects(against({}), /There is no manifest\.json in .*; name what `typhon pack` made/);
  await assert.rejects(against({ "manifest.json": '{"version": 1}' }), /packed by another version of Typhon/);
  const current = { "manifest.json": JSON.stringify(manifest({})) };
  await assert.rejects(against({ ...current, "package.json": '{"version": "next"}' }), /has no version such as "1\.2\.3"/);
});
