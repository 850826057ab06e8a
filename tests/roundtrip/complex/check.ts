import { expectTypeOf } from "expect-type";
import { equal, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { echo, product, whole, wrong } from "./src/complex_numbers.py";

test("the declared type has two parts", () => {
  expectTypeOf(echo).returns.toEqualTypeOf<{ real: number; imag: number }>();
});

test("both parts cross", () => {
  for (const value of [
    { real: 0, imag: 0 },
    { real: -0, imag: 1.5 },
    { real: Infinity, imag: NaN },
    { real: -1, imag: -0 },
  ]) {
    equal(echo(value), value);
  }
  equal(product([{ real: 0, imag: 1 }, { real: 0, imag: 1 }]), { real: -1, imag: 0 });
  equal(whole(), { real: 3, imag: 0 });
});

test("what has no two numbers is refused", () => {
  for (const value of [1, null, {}, { real: 1 }, { real: "1", imag: 0 }, "1j"]) {
    throws(() => echo(untyped(value)), {
      class: TypeError,
      message: /^complex_numbers\.echo\(\): value: Expected \{ real: number, imag: number \}, got/,
    });
  }
  throws(() => wrong(), {
    class: TypeError,
    message: "complex_numbers.wrong() result: Expected complex, got str",
  });
});
