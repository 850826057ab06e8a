import { expectTypeOf } from "expect-type";
import { equal, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { kind_of, mixed, mode, modes, nullable, odd, wrong } from "./src/literals.py";

test("the declared types are the literals", () => {
  expectTypeOf(mode).toEqualTypeOf<(value: "r" | "w" | "rb") => "r" | "w" | "rb">();
  expectTypeOf(mixed).returns.toEqualTypeOf<"a" | 1 | true>();
  expectTypeOf(nullable).returns.toEqualTypeOf<"x" | null>();
});

test("the values come back", () => {
  for (const value of ["r", "w", "rb"] as const) same(mode(value), value);
  for (const value of ["a", 1, true] as const) same(mixed(value), value);
  for (const value of ["", "it's", '"', "é🐍", "\n", -1] as const) same(odd(value), value);
  same(nullable("x"), "x");
  same(nullable(null), null);
});

test("1, True and '1' keep their types", () => {
  same(kind_of(1), "int");
  same(kind_of(true), "bool");
  same(kind_of("1"), "str");
});

test("literals as keys of a Map", () => {
  equal(
    modes(
      new Map([
        ["r", 1],
        ["rb", 2],
        ["w", 0],
      ]),
    ),
    ["r", "rb", "w"],
  );
});

test("any other value is refused", () => {
  // @ts-expect-error: not one of the literals
  throws(() => mode("x"), {
    class: TypeError,
    message: /^literals\.mode\(\): value: Expected "r" \| "w" \| "rb", got string "x"/,
  });
  // @ts-expect-error: false is not among them
  throws(() => mixed(false), {
    class: TypeError,
    message: /^literals\.mixed\(\): value: Expected "a" \| 1 \| true, got boolean false/,
  });
  // @ts-expect-error: 0 is not among them
  throws(() => mixed(0), { class: TypeError, message: /value: Expected.*got number 0/ });
  // @ts-expect-error: null is not among them
  throws(() => mode(null), { class: TypeError, message: /got null/ });
  throws(() => wrong("other"), {
    class: TypeError,
    message: /^literals\.wrong\(\) result: Expected .*got/,
  });
  throws(() => wrong("number"), {
    class: TypeError,
    message: /^literals\.wrong\(\) result: Expected/,
  });
  throws(() => wrong("none"), { class: TypeError, message: /got None/ });
});
