import { expectTypeOf } from "expect-type";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  by_number,
  by_pair,
  by_truth,
  counts,
  deep,
  keys,
  mapping_size,
  numbered,
  paths,
  squares,
  subclasses,
  wrong,
  wrong_map,
} from "./src/dicts.py";
import type { Point } from "./src/dicts.py";

test("the declared types: objects for string keys, Maps for others", () => {
  expectTypeOf(counts).returns.toEqualTypeOf<{ [key: string]: number }>();
  expectTypeOf(counts)
    .parameter(0)
    .toEqualTypeOf<{ readonly [key: string]: number } | ReadonlyMap<string, number>>();
  expectTypeOf(by_number).toEqualTypeOf<
    (value: ReadonlyMap<number, string>) => Map<number, string>
  >();
  expectTypeOf(paths).returns.toEqualTypeOf<{ [key: string]: Point[] }>();
});

test("objects come back as plain objects, in order", () => {
  equal(counts({}), {});
  equal(counts({ b: 2, a: 1, "": 0, "odd key": -1, 日本: 3 }), {
    b: 2,
    a: 1,
    "": 0,
    "odd key": -1,
    日本: 3,
  });
  equal(keys({ b: 2, a: 1 }), ["b", "a"]);
  equal(Object.keys(counts({ z: 1, y: 2, x: 3 })), ["z", "y", "x"]);
});

test("keys that mean something to JavaScript are keys like any other", () => {
  const hazards = Object.fromEntries(
    ["__proto__", "constructor", "toString", "hasOwnProperty", "then", "0", "10", "-1", "1.5"].map(
      (key, i) => [key, i],
    ),
  );
  const result = counts(hazards);
  equal(result, hazards);
  same(Object.hasOwn(result, "__proto__"), true);
  same(result["__proto__"], 0);
  equal(new Set(keys(hazards)), new Set(Object.keys(hazards)));
  equal(counts({ 10: 1, 9: 2, 0: 3 }), { 0: 3, 9: 2, 10: 1 });
});

test("a Map and an object without a prototype are taken for string keys", () => {
  equal(
    counts(
      new Map([
        ["b", 1],
        ["a", 2],
      ]),
    ),
    { b: 1, a: 2 },
  );
  equal(
    keys(
      new Map([
        ["10", 1],
        ["9", 2],
      ]),
    ),
    ["10", "9"],
  );
  equal(counts(Object.assign(Object.create(null) as { [key: string]: number }, { a: 1 })), {
    a: 1,
  });
  same(mapping_size({ a: 1, b: 2 }), 2);
});

test("what Python does not own is not sent", () => {
  const inherited = Object.create({ inherited: 1 }) as { [key: string]: number };
  throws(() => counts(inherited), {
    class: TypeError,
    message: /^dicts\.counts\(\): value: Expected/,
  });
  const hidden = Object.defineProperty({ a: 1 }, "hidden", { value: 2, enumerable: false });
  equal(counts(hidden), { a: 1 });
  equal(counts({ a: 1, [Symbol("s")]: 2 }), { a: 1 });
});

test("Maps come back as Maps, in order", () => {
  equal(by_number(new Map()), new Map());
  equal(
    by_number(
      new Map([
        [2, "b"],
        [1, "a"],
        [-0, "zero"],
      ]),
    ),
    new Map([
      [2, "b"],
      [1, "a"],
      [0, "zero"],
    ]),
  );
  equal(
    [
      ...by_number(
        new Map([
          [2, "b"],
          [1, "a"],
        ]),
      ).keys(),
    ],
    [2, 1],
  );
  equal(
    by_truth(
      new Map([
        [true, 1.5],
        [false, -0],
      ]),
    ),
    new Map([
      [true, 1.5],
      [false, -0],
    ]),
  );
});

test("tuples are keys", () => {
  const value = new Map([
    [[1, "a"] as const, [1, 2]],
    [[1, "b"] as const, []],
  ]);
  equal(
    [...by_pair(value)],
    [
      [
        [1, "a"],
        [1, 2],
      ],
      [[1, "b"], []],
    ],
  );
});

test("dicts of lists of dataclasses, and dicts three deep", () => {
  const value = {
    a: [
      { x: 1, y: -0 },
      { x: 0.5, y: NaN },
    ],
    b: [],
    __proto: [{ x: 0, y: 0 }],
  };
  equal(paths(value), value);
  const three = { one: { two: new Map([[3, "x"]]) }, empty: {} };
  equal(deep(three), three);
});

test("ten thousand entries cross both ways", () => {
  const value = numbered(10_000);
  same(Object.keys(value).length, 10_000);
  same(value["key 9999"], 9999);
  equal(counts(value), value);
  const map = squares(10_000);
  same(map.get(9999), 99_980_001);
});

test("subclasses of dict come out as what they are declared", () => {
  equal(subclasses("defaultdict"), { a: 1 });
  equal(Object.keys(subclasses("OrderedDict")), ["b", "a"]);
});

test("a result is the caller's own", () => {
  const result = counts({ a: 1 });
  result["b"] = 2;
  equal(counts({ a: 1 }), { a: 1 });
  const prototype: unknown = Object.getPrototypeOf(result);
  ok(prototype === Object.prototype || prototype === null, "a plain object");
});

test("a wrong entry is named by its key", () => {
  // @ts-expect-error: a string among the numbers
  throws(() => counts({ a: 1, b: "2" }), {
    class: TypeError,
    message: /^dicts\.counts\(\): value\.b: Expected number, got string "2"/,
  });
  throws(() => counts({ "odd key": untyped(null) }), {
    class: TypeError,
    message: /value\["odd key"\]: Expected number, got null/,
  });
  throws(() => paths({ a: [{ x: 1, y: untyped("2") }] }), {
    class: TypeError,
    message: /value\.a\[0\]\.y: Expected number, got string "2"/,
  });
  throws(() => counts({ "\ud800": 1 }), { class: TypeError, message: /lone surrogate/ });
  throws(() => by_number(new Map([[untyped("1"), "a"]])), {
    class: TypeError,
    message: /^dicts\.by_number\(\): value.*Expected number, got string "1"/,
  });
  throws(() => by_number(new Map([[7, untyped(8)]])), {
    class: TypeError,
    message: /value.*7.*: Expected string, got number 8/,
  });
});

test("objects with a class of their own, and objects where a Map is meant, are refused", () => {
  throws(() => counts(untyped(new Date(0))), {
    class: TypeError,
    message: /value: Expected .*got Date/,
  });
  throws(() => counts(untyped([["a", 1]])), {
    class: TypeError,
    message: /value: Expected .*got Array/,
  });
  throws(
    () =>
      counts(
        untyped(
          new (class Settings {
            a = 1;
          })(),
        ),
      ),
    { class: TypeError, message: /got Settings/ },
  );
  // @ts-expect-error: an object is not a Map
  throws(() => by_number({ 1: "a" }), {
    class: TypeError,
    message: /^dicts\.by_number\(\): value: Expected Map, got a plain object/,
  });
  throws(() => counts(untyped(null)), { class: TypeError, message: /got null/ });
});

test("a Python function that breaks its own annotation is told where", () => {
  throws(() => wrong("value"), {
    class: TypeError,
    message: /^dicts\.wrong\(\) result\['odd key'\]: Expected int, got str/,
  });
  throws(() => wrong("key"), {
    class: TypeError,
    message: /^dicts\.wrong\(\) result.*Expected str, got int/,
  });
  throws(() => wrong("list"), {
    class: TypeError,
    message: /result: Expected dict\[str, int\], got list/,
  });
  throws(() => wrong("surrogate"), { class: TypeError, message: /lone surrogate/ });
  throws(() => wrong_map("value"), {
    class: TypeError,
    message: /^dicts\.wrong_map\(\) result.*7.*: Expected str, got int/,
  });
  throws(() => wrong_map("key"), { class: TypeError, message: /Expected int, got str/ });
  throws(() => wrong_map("big key"), {
    class: RangeError,
    message: /^dicts\.wrong_map\(\) result/,
  });
});
