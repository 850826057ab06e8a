import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  add,
  call,
  echo,
  half_annotated,
  identity,
  make,
  same_thing,
  touch,
  type_name,
} from "./src/unannotated_values.py";

test("the declared types are unknown", () => {
  expectTypeOf(echo).toEqualTypeOf<(value: unknown) => unknown>();
  expectTypeOf(add).toBeCallableWith(1);
  expectTypeOf(half_annotated).toEqualTypeOf<(count: number, thing: unknown) => string>();
});

test("scalars arrive by their own type", () => {
  const expected = new Map<unknown, string>([
    [1, "int"],
    [1.5, "float"],
    [NaN, "float"],
    [2 ** 60, "float"],
    [2n ** 70n, "int"],
    [true, "bool"],
    ["x", "str"],
    [null, "NoneType"],
    [undefined, "NoneType"],
  ]);
  for (const [value, name] of expected) same(type_name(value), name);
  same(type_name(Uint8Array.of(1)), "bytes");
  same(type_name([1]), "list");
  same(type_name({ a: 1 }), "dict");
  same(type_name(new Map([[1, 2]])), "dict");
  same(type_name(new Set([1])), "set");
});

test("values come back by their own type", () => {
  for (const value of [0, 1, 1.5, -1, true, false, "", "é🐍", null]) same(echo(value), value);
  same(echo(undefined), null);
  equal(echo(Uint8Array.of(1, 2)), Uint8Array.of(1, 2));
  equal(echo([1, [2, ["x"]], {}]), [1, [2, ["x"]], {}]);
  equal(echo({ a: { b: [null] } }), { a: { b: [null] } });
  equal(echo(new Set([1, "a"])), new Set([1, "a"]));
  same(add(1), 11);
  same(add(1, 2), 3);
  same(add("a", "b"), "ab");
});

test("what Python makes", () => {
  equal(make("set"), new Set([1, 2]));
  equal(make("frozenset"), new Set(["a"]));
  equal(make("tuple"), [1, "a", null]);
  equal(make("dict"), { a: [1, { b: Uint8Array.of(99) }] });
  equal(
    make("int dict"),
    new Map([
      [1, "a"],
      [2, "b"],
    ]),
  );
  equal(
    make("mixed dict"),
    new Map<unknown, unknown>([
      ["a", 1],
      [2, "b"],
    ]),
  );
  same(make("none"), null);
});

test("an integer too large for a number is a bigint, never rounded", () => {
  same(make("big"), 2n ** 70n);
  same(echo(2n ** 70n), 2n ** 70n);
});

test("a lone surrogate is refused", () => {
  throws(() => make("surrogate"), { class: TypeError, message: /lone surrogate/ });
  throws(() => echo("\udc00"), { class: TypeError, message: /lone surrogate/ });
  throws(() => echo(["\udc00"]), {
    class: TypeError,
    message: /^unannotated_values\.echo\(\): value\[0\]: .*lone surrogate/,
  });
});

test("anything else comes out as a handle to the same object", () => {
  const thing = make("object");
  same(typeof thing, "object");
  same(touch(thing), 1);
  same(touch(thing), 2);
  same(identity(thing), thing);
  same(same_thing(thing, thing), true);
  const other = make("object");
  same(same_thing(thing, other), false);
  const increment = make("function");
  same(identity(increment), increment);
  same(call(increment, 41), 42);
});

test("a JavaScript value that has no Python form is refused", () => {
  for (const value of [Symbol("s"), new Date(NaN), new (class Thing {})(), new WeakMap(), /x/]) {
    throws(() => echo(value), {
      class: TypeError,
      message: /^unannotated_values\.echo\(\): value: /,
    });
  }
});

test("annotated parameters are still checked", () => {
  same(half_annotated(2, "ab"), "abab");
  throws(() => half_annotated(untyped("2"), 1), {
    class: TypeError,
    message: /^unannotated_values\.half_annotated\(\): count: Expected number/,
  });
});
