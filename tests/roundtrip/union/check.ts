import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  area,
  containers,
  float_or_int,
  half,
  int_or_float,
  list_of_either,
  number_or_text,
  one_or_many,
  shape,
  shape_name,
  shapes,
  size,
  type_name,
  wrong,
} from "./src/unions.py";
import type { Circle, Rectangle } from "./src/unions.py";

test("the declared types are unions", () => {
  expectTypeOf(number_or_text).toEqualTypeOf<(value: number | string) => number | string>();
  expectTypeOf(half).returns.toEqualTypeOf<number>();
  expectTypeOf(shape).returns.toEqualTypeOf<Circle | Rectangle>();
  expectTypeOf(size).parameter(0).toEqualTypeOf<"auto" | number>();
  expectTypeOf(one_or_many).parameter(0).toEqualTypeOf<string | readonly string[]>();
});

test("scalars find their member", () => {
  same(number_or_text(7), 7);
  same(number_or_text("7"), "7");
  same(type_name(1), "int");
  same(type_name(1.5), "float");
  same(type_name(2 ** 60), "float");
  same(type_name(NaN), "float");
  same(type_name("x"), "str");
  same(type_name(Uint8Array.of(1)), "bytes");
  same(type_name(true), "bool");
  same(type_name(null), "NoneType");
});

test("int | float takes whole numbers as int, float | int takes them as float", () => {
  same(int_or_float(3), "int");
  same(int_or_float(3.5), "float");
  same(int_or_float(2 ** 53), "float");
  same(float_or_int(3), "float");
  same(float_or_int(-0.5), "float");
  same(half(4), 2);
  same(half(5), 2.5);
});

test("dataclasses are told apart by their fields", () => {
  equal(shape({ radius: 2 }), { radius: 2 });
  equal(shape({ width: 2, height: 3 }), { width: 2, height: 3 });
  same(shape_name({ radius: 1 }), "Circle");
  same(shape_name({ width: 1, height: 1 }), "Rectangle");
  same(area({ radius: 2 }), 12);
  same(area({ width: 2, height: 3 }), 6);
  const mixed = [{ radius: 1 }, { label: "x" }, { width: 1, height: 2 }];
  equal(shapes(mixed), mixed);
});

test("containers are told apart", () => {
  equal(containers([1, 2]), [1, 2]);
  equal(containers(new Set([1])), new Set([1]));
  equal(containers({ a: 1 }), { a: 1 });
  equal(containers(new Map([[1, 2]])), new Map([[1, 2]]));
  equal(one_or_many("a"), ["a"]);
  equal(one_or_many(["a", "b"]), ["a", "b"]);
  equal(one_or_many([]), []);
  same(list_of_either([1, 2]), "int,int");
  same(list_of_either(["a"]), "str");
});

test("a literal beside a type", () => {
  same(size("auto"), "auto");
  same(size(3), 3);
  // @ts-expect-error: not the literal
  throws(() => size("wide"), { class: TypeError, message: 'unions.size(): value: Expected "auto" | number, got string "wide"' });
});

test("a value that no member accepts is refused", () => {
  // @ts-expect-error: null is in no member
  throws(() => number_or_text(null), {
    class: TypeError,
    message: /^unions\.number_or_text\(\): value: Expected number \| string, got null/,
  });
  throws(() => number_or_text(0.5), {
    class: TypeError,
    message: "unions.number_or_text(): value: Expected a whole number | string, got number 0.5",
  });
  // @ts-expect-error: the fields of neither
  throws(() => shape({ side: 1 }), { class: TypeError, message: /^unions\.shape\(\): value: / });
  throws(() => shape(untyped({ radius: 1, width: 1 })), {
    class: TypeError,
    message: /^unions\.shape\(\): value: /,
  });
  throws(() => shape({ radius: untyped("2") }), {
    class: TypeError,
    message: /^unions\.shape\(\): value/,
  });
  throws(() => list_of_either(untyped([1, "a"])), {
    class: TypeError,
    message: /^unions\.list_of_either\(\): value/,
  });
  throws(() => wrong("none"), {
    class: TypeError,
    message: /^unions\.wrong\(\) result: Expected int \| str, got None/,
  });
  throws(() => wrong("float"), { class: TypeError, message: /got float/ });
  throws(() => wrong("list"), { class: TypeError, message: /got list/ });
});
