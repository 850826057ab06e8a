import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  add,
  echo_decimal,
  echo_fraction,
  echo_path,
  echo_uuid,
  join,
  name_of,
  number_or_text,
  sizes,
  text_or_path,
  version,
  wrong,
} from "./src/exact_values.py";

test("the declared types are strings", () => {
  expectTypeOf(echo_decimal).toEqualTypeOf<(value: string) => string>();
  expectTypeOf(echo_fraction).toEqualTypeOf<(value: string) => string>();
  expectTypeOf(echo_uuid).toEqualTypeOf<(value: string) => string>();
  expectTypeOf(echo_path).toEqualTypeOf<(path: string) => string>();
});

test("a Decimal keeps every digit", () => {
  for (const value of ["0", "1.10", "-0.000", "3.141592653589793238462643383279502884197", "1E+30", "NaN", "Infinity"]) {
    same(echo_decimal(value), value);
  }
  same(echo_decimal(" 1_000.5 "), "1000.5");
  same(add("0.1", "0.2"), "0.3");
  for (const value of ["", "1,5", "1.2.3", "0x10", "one"]) {
    throws(() => echo_decimal(value), {
      class: TypeError,
      message: `exact_values.echo_decimal(): value: Expected a decimal number like "1.10", got string ${JSON.stringify(value)}`,
    });
  }
  throws(() => echo_decimal(untyped(1.5)), { class: TypeError, message: /got number 1\.5/ });
});

test("a Fraction is in lowest terms", () => {
  same(echo_fraction("1/3"), "1/3");
  same(echo_fraction("-6/4"), "-3/2");
  same(echo_fraction("2"), "2");
  same(echo_fraction("0.125"), "1/8");
  for (const value of ["1/0", "1/-3", "a/b", "", "/2"]) {
    throws(() => echo_fraction(value), { class: TypeError, message: /Expected a fraction like "1\/3"/ });
  }
});

test("a UUID is in canonical form", () => {
  const uuid = "123e4567-e89b-42d3-a456-426614174000";
  same(echo_uuid(uuid), uuid);
  same(echo_uuid(uuid.toUpperCase()), uuid);
  same(version(uuid), 4);
  for (const value of ["123e4567e89b42d3a456426614174000", `{${uuid}}`, "", uuid.slice(1)]) {
    throws(() => echo_uuid(value), { class: TypeError, message: /Expected a UUID like/ });
  }
});

test("a path is text", () => {
  same(echo_path("a//b/../c/"), "a/b/../c");
  same(echo_path("/né/🐍"), "/né/🐍");
  same(echo_path(""), ".");
  same(join("docs", "guide.md"), "docs/guide.md");
  same(name_of("x"), "x PosixPath");
  throws(() => echo_path(untyped(1)), { class: TypeError, message: /Expected string, got number 1/ });
  throws(() => wrong("text"), {
    class: TypeError,
    message: "exact_values.wrong() result: Expected Path, got str",
  });
  throws(() => wrong("number"), { class: TypeError, message: /Expected Path, got int/ });
});

test("in containers and unions", () => {
  equal(sizes(["a/b/c", "d"]), { c: "3", d: "1" });
  same(text_or_path("a"), "str");
  same(number_or_text("decimal"), "1.50");
  same(number_or_text("int"), 3);
  same(number_or_text("text"), "x");
  same(number_or_text("none"), null);
});
