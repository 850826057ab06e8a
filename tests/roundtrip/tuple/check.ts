import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { empty, many, pair, segments, single, swap, wrong, wrong_many } from "./src/tuples.py";

test("the declared types: readonly in, writable out", () => {
  expectTypeOf(pair).toEqualTypeOf<(value: readonly [number, string]) => [number, string]>();
  expectTypeOf(many).toEqualTypeOf<(values: readonly number[]) => number[]>();
  expectTypeOf(empty).returns.toEqualTypeOf<[]>();
  expectTypeOf(swap).returns.toEqualTypeOf<[string, number]>();
});

test("tuples come back as arrays", () => {
  equal(pair([1, "a"]), [1, "a"]);
  equal(swap([-1, "🐍"]), ["🐍", -1]);
  equal(empty([]), []);
  equal(single([-0]), [-0]);
  equal(many([]), []);
  equal(many([1, 2, 3]), [1, 2, 3]);
  same(Array.isArray(pair([1, "a"])), true);
});

test("tuples nest", () => {
  const value: [[number, number], [number, number]][] = [
    [
      [0, 0],
      [1, 1.5],
    ],
    [
      [-1, NaN],
      [0.1, 0.2],
    ],
  ];
  equal(segments(value), value);
});

test("a long tuple crosses", () => {
  const value = Array.from({ length: 50_000 }, (_, i) => i - 25_000);
  equal(many(value), value);
});

test("another length is refused", () => {
  // @ts-expect-error: one item is missing
  throws(() => pair([1]), {
    class: TypeError,
    message: /^tuples\.pair\(\): value: Expected .*2.*1/,
  });
  // @ts-expect-error: one item too many
  throws(() => pair([1, "a", 2]), {
    class: TypeError,
    message: /^tuples\.pair\(\): value: Expected .*2.*3/,
  });
  // @ts-expect-error: not empty
  throws(() => empty([1]), {
    class: TypeError,
    message: /^tuples\.empty\(\): value: Expected .*0.*1/,
  });
});

test("a wrong item is named by its place", () => {
  // @ts-expect-error: the second item must be a string
  throws(() => pair([1, 2]), {
    class: TypeError,
    message: /^tuples\.pair\(\): value\[1\]: Expected string, got number 2/,
  });
  // @ts-expect-error: a string among the numbers
  throws(() => many([1, "2"]), {
    class: TypeError,
    message: /^tuples\.many\(\): values\[1\]: Expected number/,
  });
  throws(
    () =>
      segments([
        [
          [0, 0],
          [0, untyped("x")],
        ],
      ]),
    { class: TypeError, message: /values\[0\]\[1\]\[1\]: Expected number/ },
  );
  throws(() => pair(untyped("ab")), {
    class: TypeError,
    message: /value: Expected .*got string "ab"/,
  });
  throws(() => pair(untyped(new Set([1, "a"]))), {
    class: TypeError,
    message: /value: Expected .*got Set/,
  });
});

test("a Python function that breaks its own annotation is told where", () => {
  throws(() => wrong("short"), {
    class: TypeError,
    message: /^tuples\.wrong\(\) result: Expected tuple\[int, str\], got a tuple of 1/,
  });
  throws(() => wrong("long"), {
    class: TypeError,
    message: /^tuples\.wrong\(\) result: Expected tuple\[int, str\], got a tuple of 3/,
  });
  throws(() => wrong("item"), { class: TypeError, message: /result\[1\]: Expected str, got int/ });
  throws(() => wrong("list"), {
    class: TypeError,
    message: /result: Expected tuple\[int, str\], got list/,
  });
  throws(() => wrong_many(), { class: TypeError, message: /result\[2\]: Expected int, got None/ });
});
