import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Box,
  containers,
  evaluated_once,
  greet,
  later,
  nullable,
  positional_only,
  sentinel,
  shared,
  two_required,
} from "./src/defaulting.py";

test("the declared types: optional parameters", () => {
  expectTypeOf(greet).parameters.toEqualTypeOf<
    [name?: string | undefined, punctuation?: string | undefined, times?: number | undefined]
  >();
  expectTypeOf(two_required).toBeCallableWith(1, 2);
  expectTypeOf(nullable).parameter(0).toEqualTypeOf<number | null | undefined>();
});

test("what is left out takes Python's default", () => {
  same(greet(), "hello world!");
  same(greet("Ann"), "hello Ann!");
  same(greet("Ann", "?"), "hello Ann?");
  same(greet("Ann", "?", 2), "hello Ann? hello Ann?");
  equal(two_required(1, 2), [1, 2, 3, 4]);
  equal(two_required(1, 2, 5), [1, 2, 5, 4]);
});

test("undefined is the same as left out, also in between", () => {
  same(greet(undefined), "hello world!");
  same(greet(undefined, "?"), "hello world?");
  same(greet(undefined, undefined, 2), "hello world! hello world!");
  equal(two_required(1, 2, undefined, 9), [1, 2, 3, 9]);
  equal(positional_only(1, undefined, 9), [1, 2, 9]);
  equal(positional_only(1), [1, 2, 3]);
  equal(positional_only(1, 5, 6), [1, 5, 6]);
});

test("null is not undefined", () => {
  same(nullable(), 7);
  same(nullable(undefined), 7);
  same(nullable(null), null);
  // @ts-expect-error: null is not a string
  throws(() => greet(null), {
    class: TypeError,
    message: /^defaulting\.greet\(\): name: Expected string, got null/,
  });
});

test("defaults of every kind", () => {
  equal(containers(), ["(1, 2)", "{'a': 1}", "['x']", "b'\\x00\\xff'"]);
  equal(containers([3, 4], { b: 2 }, new Set(["y", "z"]), Uint8Array.of(1)), [
    "(3, 4)",
    "{'b': 2}",
    "['y', 'z']",
    "b'\\x01'",
  ]);
  equal(containers(undefined, undefined, undefined, new Uint8Array()), [
    "(1, 2)",
    "{'a': 1}",
    "['x']",
    "b''",
  ]);
});

test("a default is evaluated once, by Python", () => {
  same(evaluated_once(), 1);
  same(evaluated_once(), 1);
  same(sentinel(), true);
  same(sentinel(1), false);
  const first = shared();
  first.push(1);
  equal(shared(), []);
});

test("coroutines, constructors and methods have defaults too", async () => {
  same(await later(), "default");
  same(await later("x"), "x");
  const box = new Box(undefined, 3);
  same(box.width, 1);
  same(box.height, 3);
  same(box.scaled(), 6);
  same(box.scaled(1), 3);
  box[Symbol.dispose]();
});

test("a required argument is not optional", () => {
  // @ts-expect-error: b is missing
  throws(() => two_required(1), {
    class: TypeError,
    message: /^defaulting\.two_required\(\): .*b/,
  });
  throws(() => two_required(untyped(undefined), 2), {
    class: TypeError,
    message: /^defaulting\.two_required\(\): .*a/,
  });
  // @ts-expect-error: one too many; dropped, as by every JavaScript function
  equal(two_required(1, 2, 3, 4, 5), [1, 2, 3, 4]);
});
