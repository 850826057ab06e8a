import { expectTypeOf } from "expect-type";
import { same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { PythonError } from "typhon";
import { bits, divide, echo, int_result, type_name, wrong } from "./src/floats.py";

function expectedBits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}

test("the declared types are number", () => {
  expectTypeOf(echo).toEqualTypeOf<(value: number) => number>();
});

test("every number comes back bit for bit", () => {
  const values = [
    0,
    -0,
    1,
    -1,
    0.1,
    1 / 3,
    1.5,
    2 ** 53,
    2 ** 53 + 2,
    1e308,
    -1e308,
    5e-324,
    Infinity,
    -Infinity,
  ];
  for (const value of [...values, Number.MAX_VALUE, Number.EPSILON, Math.PI]) {
    same(echo(value), value);
    same(bits(value), expectedBits(value));
  }
  same(echo(NaN), NaN);
});

test("a whole number arrives as a float", () => same(type_name(3), "float"));

test("an int result is converted", () => {
  same(int_result(0), 1);
  same(int_result(80), 2 ** 80);
});

test("an int result too large for a double is an error, not Infinity", () => {
  throws(() => int_result(2000), {
    class: PythonError,
    message: "int too large to convert to float",
  });
});

test("Python's own arithmetic errors come through", () => {
  same(divide(1, 4), 0.25);
  throws(() => divide(1, 0), { class: PythonError, message: /division by zero/ });
});

test("another type is refused", () => {
  // @ts-expect-error: a string is not a number
  throws(() => echo("1.5"), {
    class: TypeError,
    message: /^floats\.echo\(\): value: Expected number, got string "1\.5"/,
  });
  // @ts-expect-error: a bigint is not a number
  throws(() => echo(1n), { class: TypeError, message: /Expected number, got bigint/ });
  // @ts-expect-error: a boolean is not a number
  throws(() => echo(false), { class: TypeError, message: /Expected number, got/ });
  // @ts-expect-error: undefined is not a number
  throws(() => divide(1, undefined), { class: TypeError, message: /^floats\.divide\(\): .*b/ });
  throws(() => echo(untyped(new Date(0))), { class: TypeError, message: /Expected number, got/ });
});

test("a Python function that breaks its own annotation is told so", () => {
  throws(() => wrong("str"), {
    class: TypeError,
    message: /^floats\.wrong\(\) result: Expected float, got str/,
  });
  throws(() => wrong("none"), { class: TypeError, message: /Expected float, got None/ });
  throws(() => wrong("complex"), { class: TypeError, message: /Expected float, got complex/ });
  throws(() => wrong("bytes"), { class: TypeError, message: /Expected float, got bytes/ });
});
