import { expectTypeOf } from "expect-type";
import { equal, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  build_chain,
  chain,
  find,
  items,
  nested,
  none_first,
  number,
  text,
  with_default,
  written_as_union,
  wrong,
} from "./src/optionals.py";
import type { Node } from "./src/optionals.py";

test("the declared types: null or undefined in, null out", () => {
  expectTypeOf(number).parameter(0).toEqualTypeOf<number | null | undefined>();
  expectTypeOf(number).returns.toEqualTypeOf<number | null>();
  expectTypeOf(text).returns.toEqualTypeOf<string | null>();
  expectTypeOf(written_as_union).returns.toEqualTypeOf<boolean | null>();
  expectTypeOf(items).returns.toEqualTypeOf<(number | null)[]>();
  expectTypeOf<Node["next"]>().toEqualTypeOf<Node | null>();
});

test("a value comes back as itself, nothing as null", () => {
  same(number(7), 7);
  same(number(0), 0);
  same(number(null), null);
  same(number(undefined), null);
  same(text(""), "");
  same(text(null), null);
  same(written_as_union(false), false);
  same(written_as_union(null), null);
  equal(none_first(Uint8Array.of(1)), Uint8Array.of(1));
  same(none_first(undefined), null);
  same(find(["a"], "a"), 0);
  same(find(["a"], "b"), null);
});

test("optional items keep their places", () => {
  equal(items([1, null, -0, undefined]), [1, null, -0, null]);
  equal(items([]), []);
});

test("optional nested in optional", () => {
  same(nested(null), null);
  equal(nested({}), {});
  equal(nested({ a: null, b: [], c: [1, null, 3] }), { a: null, b: [], c: [1, null, 3] });
});

test("a recursive dataclass crosses", () => {
  same(chain(null), null);
  equal(chain({ value: 1, next: { value: 2, next: null } }), {
    value: 1,
    next: { value: 2, next: null },
  });
  let node = build_chain(100);
  equal(chain(node), node);
  let length = 0;
  for (; node !== null; node = node.next) same(node.value, ++length);
  same(length, 100);
});

test("null is a value: only undefined leaves the default", () => {
  same(with_default(), 5);
  same(with_default(undefined), 5);
  same(with_default(null), null);
  same(with_default(6), 6);
});

test("anything else is refused", () => {
  // @ts-expect-error: a string is not a number
  throws(() => number("7"), {
    class: TypeError,
    message: /^optionals\.number\(\): value: Expected number \| null, got string "7"/,
  });
  // @ts-expect-error: false is not a number
  throws(() => number(false), {
    class: TypeError,
    message: /^optionals\.number\(\): value: Expected/,
  });
  // @ts-expect-error: a string among the numbers
  throws(() => items([1, "x"]), {
    class: TypeError,
    message: /^optionals\.items\(\): values\[1\]: Expected/,
  });
  // @ts-expect-error: wrong two levels down
  throws(() => chain({ value: 1, next: { value: "2", next: null } }), {
    class: TypeError,
    message: /^optionals\.chain\(\): node\.next\.value: Expected number, got string "2"/,
  });
  throws(() => wrong(), {
    class: TypeError,
    message: /^optionals\.wrong\(\) result: Expected int \| None, got str/,
  });
});
