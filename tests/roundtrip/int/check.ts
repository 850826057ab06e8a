import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  add,
  describe,
  echo,
  largest_plus,
  mixed,
  negative_power_of_two,
  power_of_two,
  true_as_int,
  wrong,
} from "./src/ints.py";

const max = Number.MAX_SAFE_INTEGER;

test("the declared types are number", () => {
  expectTypeOf(echo).toEqualTypeOf<(value: number) => number>();
  expectTypeOf(add).toEqualTypeOf<(a: number, b: number) => number>();
});

test("whole numbers up to 2^53 - 1 come back unchanged", () => {
  for (const value of [0, 1, -1, 255, 2 ** 30, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 52, max, -max]) {
    same(echo(value), value);
    same(describe(value), `int ${value}`);
  }
  same(add(max - 1, 1), max);
  same(add(-max, max), 0);
  same(mixed(1, 2.5, true, max - 4), max);
});

test("negative zero arrives as the int 0", () => {
  same(describe(-0), "int 0");
  same(echo(-0), 0);
});

test("True is an int and comes out as 1", () => same(true_as_int(), 1));

test("a result at the border of 2^53 is exact or refused, never rounded", () => {
  same(largest_plus(0), max);
  same(negative_power_of_two(52), -(2 ** 52));
  for (const call of [
    () => largest_plus(1),
    () => power_of_two(53),
    () => negative_power_of_two(53),
    () => power_of_two(63),
    () => power_of_two(64),
    () => negative_power_of_two(64),
    () => power_of_two(5000),
  ]) {
    const error = throws(call, { class: RangeError, message: /ints\.\w+\(\)/ });
    equal(/Annotated\[int, "bigint"\]/.test(error.message), true);
  }
});

test("a number that is not a whole safe one is refused with the parameter's name", () => {
  for (const value of [
    1.5,
    NaN,
    Infinity,
    -Infinity,
    2 ** 53,
    -(2 ** 53),
    1e300,
    Number.MIN_VALUE,
  ]) {
    throws(() => echo(value), { class: TypeError, message: /^ints\.echo\(\): value: Expected / });
  }
  throws(() => echo(1.5), { class: TypeError, message: /1\.5/ });
  throws(() => echo(NaN), { class: TypeError, message: /NaN/ });
  throws(() => add(1, 0.5), { class: TypeError, message: /^ints\.add\(\): b: / });
});

test("another type is refused", () => {
  // @ts-expect-error: a string is not a number
  throws(() => echo("x"), {
    class: TypeError,
    message: /^ints\.echo\(\): value: Expected .*got string "x"/,
  });
  // @ts-expect-error: a bigint is not a number
  throws(() => echo(1n), { class: TypeError, message: /got bigint/ });
  // @ts-expect-error: a boolean is not a number
  throws(() => echo(true), { class: TypeError, message: /got boolean true/ });
  // @ts-expect-error: null is not a number
  throws(() => echo(null), { class: TypeError, message: /got null/ });
  // @ts-expect-error: an argument is missing
  throws(() => echo(), { class: TypeError, message: /^ints\.echo\(\): .*value/ });
  // @ts-expect-error: one argument too many; dropped, as by every JavaScript function
  equal(echo(1, 2), 1);
  equal([1, 2, 3].map(echo), [1, 2, 3]);
  throws(() => echo(untyped([1])), { class: TypeError, message: /got Array of 1/ });
  throws(() => echo(untyped({ valueOf: () => 1 })), {
    class: TypeError,
    message: /got a plain object/,
  });
});

test("a Python function that breaks its own annotation is told so", () => {
  throws(() => wrong("str"), {
    class: TypeError,
    message: /^ints\.wrong\(\) result: Expected int, got str/,
  });
  throws(() => wrong("float"), { class: TypeError, message: /Expected int, got float/ });
  throws(() => wrong("whole float"), { class: TypeError, message: /Expected int, got float/ });
  throws(() => wrong("none"), { class: TypeError, message: /Expected int, got None/ });
  throws(() => wrong("list"), { class: TypeError, message: /Expected int, got list/ });
});

test("a refused call leaves the next one intact", () => {
  throws(() => add(1, untyped("x")), { class: TypeError });
  throws(() => power_of_two(100), { class: RangeError });
  same(add(20, 22), 42);
});
