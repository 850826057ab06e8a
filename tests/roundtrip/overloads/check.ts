import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import { equal, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { Message, Silent, parse } from "./src/readers.py";

test("each overload has its result", () => {
  const words = parse("a b");
  expectTypeOf(words).toEqualTypeOf<string[]>();
  equal(words, ["a", "b"]);
  const count = parse(new Uint8Array([1, 2, 3]));
  expectTypeOf(count).toEqualTypeOf<number>();
  same(count, 3);
  const cut = parse("abc", { limit: 2 });
  expectTypeOf(cut).toEqualTypeOf<string>();
  same(cut, "ab");
});

test("what no overload takes is refused", () => {
  // @ts-expect-error: a number is neither text nor bytes
  throws(() => parse(1), { class: TypeError });
});

test("an argument that one overload wants by name is given at its place", () => {
  using message = new Message("a", "b");
  same(message.payload(), "a b");
  same(message.payload(1), "b");
  equal(message.payload(0, 2), new TextEncoder().encode("aa"));
  throws(() => message.payload(7), { class: PythonError });
});

test("a type variable that is None can be overridden by a method without a result", () => {
  using silent = new Silent();
  same(silent.visit(1), null); // as callers of a Visitor<null> expect
});
