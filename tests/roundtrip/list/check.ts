import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  count_up,
  depth_of,
  endless,
  first_of_sequence,
  floats,
  halves,
  ints,
  is_list,
  items,
  mutate,
  nest,
  nested,
  texts,
  total,
  type_names,
  wrong,
  wrong_nested,
} from "./src/lists.py";
import type { Item } from "./src/lists.py";

test("the declared types: readonly arrays in, arrays out", () => {
  expectTypeOf(ints).toEqualTypeOf<(values: readonly number[]) => number[]>();
  expectTypeOf(nested).returns.toEqualTypeOf<number[][][]>();
  expectTypeOf(items).returns.toEqualTypeOf<Item[]>();
});

test("lists of every scalar come back", () => {
  equal(ints([]), []);
  equal(ints([1, -2, Number.MAX_SAFE_INTEGER, 0]), [1, -2, Number.MAX_SAFE_INTEGER, 0]);
  equal(floats([0.5, -0, NaN, Infinity, 3]), [0.5, -0, NaN, Infinity, 3]);
  equal(type_names([1, 2.5, -0]), ["float", "float", "float"]);
  equal(texts(["", "é", "🐍", "\0", "ascii", "日本"]), ["", "é", "🐍", "\0", "ascii", "日本"]);
  same(is_list([1]), true);
});

test("lists nest", () => {
  const value = [[[1, 2], []], [], [[3], [4, 5, 6]]];
  equal(nested(value), value);
  equal(
    items([
      { name: "a", weights: [1, 2.5] },
      { name: "", weights: [] },
    ]),
    [
      { name: "a", weights: [1, 2.5] },
      { name: "", weights: [] },
    ],
  );
});

test("a hundred thousand items cross both ways", () => {
  const numbers = Array.from({ length: 100_000 }, (_, i) => i);
  equal(count_up(100_000), numbers);
  equal(ints(numbers), numbers);
  equal(floats(numbers), numbers);
  equal(
    halves(100_000),
    numbers.map((i) => i / 2),
  );
  same(total(numbers), 4_999_950_000);
  const words = numbers.map((i) => (i % 3 === 0 ? `wört ${i}` : `w${i}`));
  equal(texts(words), words);
});

test("a list is a copy: neither side sees the other's changes", () => {
  const mine = [1, 2];
  same(mutate(mine), 3);
  equal(mine, [1, 2]);
  equal(ints(Object.freeze([1, 2])), [1, 2]);
});

test("a result is a true array", () => {
  const result = count_up(3);
  same(Array.isArray(result), true);
  same(Object.getPrototypeOf(result), Array.prototype);
  result.push(3);
  equal(result, [0, 1, 2, 3]);
});

test("lists nested a hundred deep", () => {
  let value: unknown[] = [];
  for (let i = 0; i < 100; i++) value = [value];
  same(depth_of(value), 100);
  equal(nest(100), value);
});

test("nesting without an end is refused", () => {
  const loop: unknown[] = [];
  loop.push(loop);
  throws(() => depth_of(loop), {
    class: TypeError,
    message: /^lists\.depth_of\(\): values.*nested too deeply/,
  });
  throws(() => endless(), {
    class: TypeError,
    message: /^lists\.endless\(\) result\[0\].*nested too deeply/,
  });
  same(total([1]), 1);
});

test("a sequence takes an array", () => same(first_of_sequence(["a", "b"]), "a"));

test("a wrong item is named by its place", () => {
  // @ts-expect-error: a string among the numbers
  throws(() => ints([1, 2, "3"]), {
    class: TypeError,
    message: /^lists\.ints\(\): values\[2\]: Expected number, got string "3"/,
  });
  throws(() => ints([0, 0.5]), { class: TypeError, message: /values\[1\]: Expected .*0\.5/ });
  throws(() => nested([[[1]], [[2], [untyped(null)]]]), {
    class: TypeError,
    message: /values\[1\]\[1\]\[0\]: Expected number, got null/,
  });
  throws(
    () =>
      items([
        { name: "a", weights: [1] },
        { name: "b", weights: [0, untyped("x")] },
      ]),
    {
      class: TypeError,
      message: /^lists\.items\(\): values\[1\]\.weights\[1\]: Expected number, got string "x"/,
    },
  );
  const holes: number[] = [1];
  holes[3] = 4;
  throws(() => ints(holes), {
    class: TypeError,
    message: /values\[1\]: Expected number, got undefined/,
  });
});

test("an array that grows while it is read crosses as long as it was", () => {
  const wide = 2 ** 40;
  for (const echo of [ints, floats]) {
    for (const numbers of [[1, 2, 3], [wide, 2, 3]]) {
      const growing = [...numbers];
      const first = growing[0]!;
      Object.defineProperty(growing, 0, {
        get: () => {
          growing.push(untyped("late"));
          return first;
        },
      });
      equal(echo(growing), numbers);
    }
  }
});

test("what only looks like an array is refused", () => {
  // @ts-expect-error: a string is not an array
  throws(() => texts("abc"), {
    class: TypeError,
    message: /^lists\.texts\(\): values: Expected Array, got string "abc"/,
  });
  // @ts-expect-error: a Set is not an array
  throws(() => ints(new Set([1])), { class: TypeError, message: /Expected Array, got Set/ });
  // @ts-expect-error: an array-like is not an array
  throws(() => ints({ length: 1, 0: 1 }), {
    class: TypeError,
    message: /Expected Array, got a plain object/,
  });
  throws(() => ints(untyped(Uint8Array.of(1))), {
    class: TypeError,
    message: /Expected Array, got Uint8Array/,
  });
  throws(() => ints(untyped(null)), { class: TypeError, message: /Expected Array, got null/ });
  throws(() => first_of_sequence(untyped("ab")), { class: TypeError, message: /got string "ab"/ });
});

test("a Python function that breaks its own annotation is told where", () => {
  throws(() => wrong("item"), {
    class: TypeError,
    message: /^lists\.wrong\(\) result\[2\]: Expected int, got str/,
  });
  throws(() => wrong("late item"), {
    class: TypeError,
    message: /result\[1000\]: Expected int, got float/,
  });
  throws(() => wrong("big item"), {
    class: RangeError,
    message: /result\[1\].*Annotated\[int, "bigint"\]/,
  });
  throws(() => wrong("tuple"), {
    class: TypeError,
    message: /result: Expected list\[int\], got tuple/,
  });
  throws(() => wrong("generator"), {
    class: TypeError,
    message: /Expected list\[int\], got generator/,
  });
  throws(() => wrong("none"), { class: TypeError, message: /Expected list\[int\], got None/ });
  throws(() => wrong_nested(), {
    class: TypeError,
    message: /^lists\.wrong_nested\(\) result\[1\]\[1\]: Expected str, got None/,
  });
});
