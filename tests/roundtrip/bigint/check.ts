import { expectTypeOf } from "expect-type";
import { equal, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { decimal_digits, echo, lengths, shift, total, wrong } from "./src/bigints.py";

test("the declared types are bigint", () => {
  expectTypeOf(echo).toEqualTypeOf<(value: bigint) => bigint>();
  expectTypeOf(total).returns.toEqualTypeOf<bigint>();
});

test("any size comes back unchanged", () => {
  const edges = [
    0n,
    1n,
    255n,
    2n ** 30n,
    2n ** 31n,
    2n ** 53n,
    2n ** 60n,
    2n ** 63n,
    2n ** 64n,
    2n ** 127n,
  ];
  for (const edge of [...edges, 2n ** 128n, 2n ** 1000n, 10n ** 300n]) {
    for (const value of [edge, edge - 1n, edge + 1n, -edge, 1n - edge, -edge - 1n]) {
      same(echo(value), value);
      same(decimal_digits(value), value.toString());
    }
  }
});

test("small results are bigints too", () => {
  same(shift(1n, 0), 1n);
  same(shift(1n, 64), 2n ** 64n);
  same(shift(-(2n ** 70n), -70), -1n);
});

test("a very large integer crosses", () => {
  const value = (1n << 100_000n) - 1n;
  same(echo(value), value);
  same(echo(-value), -value);
});

test("bigints in containers", () => {
  same(total([2n ** 64n, -1n, 1n]), 2n ** 64n);
  same(total([]), 0n);
  equal(
    lengths(
      new Map([
        [2n ** 70n, 2n ** 90n],
        [-1n, 1n],
      ]),
    ),
    new Map([
      [2n ** 70n, 91],
      [-1n, 1],
    ]),
  );
});

test("a number is refused: it may already have been rounded", () => {
  // @ts-expect-error: a number is not a bigint
  throws(() => echo(1), {
    class: TypeError,
    message: /^bigints\.echo\(\): value: Expected bigint, got number/,
  });
  // @ts-expect-error: a string is not a bigint
  throws(() => echo("1"), { class: TypeError, message: /Expected bigint, got string/ });
  // @ts-expect-error: numbers inside a list are refused with their place
  throws(() => total([1n, 2]), {
    class: TypeError,
    message: /^bigints\.total\(\): values\[1\]: Expected bigint/,
  });
  throws(() => wrong(), {
    class: TypeError,
    message: /^bigints\.wrong\(\) result: Expected int, got float/,
  });
});
