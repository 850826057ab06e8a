import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { distinct, nested, numbers, pairs, texts, union, wrong } from "./src/sets.py";

test("the declared types: ReadonlySet in, Set out", () => {
  expectTypeOf(numbers).toEqualTypeOf<(value: ReadonlySet<number>) => Set<number>>();
  expectTypeOf(texts).toEqualTypeOf<(value: ReadonlySet<string>) => Set<string>>();
  expectTypeOf(pairs).returns.toEqualTypeOf<Set<[number, number]>>();
});

test("sets come back as Sets", () => {
  equal(numbers(new Set()), new Set());
  equal(numbers(new Set([3, 1, -2])), new Set([1, -2, 3]));
  equal(texts(new Set(["", "🐍", "é"])), new Set(["é", "", "🐍"]));
  equal(distinct([1, 1, 2, 1]), new Set([1, 2]));
  equal(union(new Set(["a"]), new Set(["a", "b"])), new Set(["a", "b"]));
  same(Object.getPrototypeOf(numbers(new Set([1]))), Set.prototype);
});

test("items that are equal in Python become one", () => {
  equal(
    pairs(
      new Set([
        [1, 2],
        [1, 2],
        [2, 1],
      ]),
    ),
    new Set([
      [1, 2],
      [2, 1],
    ]),
  );
  equal(
    nested(new Set([new Set([1, 2]), new Set([2, 1]), new Set<number>()])),
    new Set([new Set([1, 2]), new Set<number>()]),
  );
});

test("a large set crosses both ways", () => {
  const value = new Set(Array.from({ length: 20_000 }, (_, i) => i * 7));
  equal(numbers(value), value);
});

test("a wrong item or another container is refused", () => {
  // @ts-expect-error: an array is not a Set
  throws(() => numbers([1]), {
    class: TypeError,
    message: /^sets\.numbers\(\): value: Expected Set, got Array/,
  });
  throws(() => numbers(untyped(new Map([[1, 1]]))), { class: TypeError, message: /got Map/ });
  throws(() => numbers(untyped("12")), { class: TypeError, message: /got string "12"/ });
  // @ts-expect-error: a string among the numbers
  throws(() => numbers(new Set([1, "2"])), {
    class: TypeError,
    message: /^sets\.numbers\(\): value.*: Expected number, got string "2"/,
  });
});

test("a Python function that breaks its own annotation is told where", () => {
  throws(() => wrong("item"), {
    class: TypeError,
    message: /^sets\.wrong\(\) result.*: Expected int, got str/,
  });
  throws(() => wrong("list"), {
    class: TypeError,
    message: /result: Expected set\[int\], got list/,
  });
  throws(() => wrong("frozen"), {
    class: TypeError,
    message: /result: Expected set\[int\], got frozenset/,
  });
});
