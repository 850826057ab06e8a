import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Recorder,
  collect,
  everything,
  join,
  names_of_parameters,
  options_and_extras,
  tag,
  total,
  with_default,
} from "./src/variadic.py";

test("the declared types: rest parameters, or an array before the options", () => {
  expectTypeOf(total).parameters.toEqualTypeOf<number[]>();
  expectTypeOf(join).toEqualTypeOf<(separator: string, ...parts: string[]) => string>();
  expectTypeOf(tag).parameter(1).toExtend<readonly string[] | undefined>();
});

test("*args are rest arguments", () => {
  same(total(), 0);
  same(total(1), 1);
  same(total(1, 2, 3), 6);
  same(join("-"), "");
  same(join("-", "a", "é", "🐍"), "a-é-🐍");
  same(total(...Array.from({ length: 1000 }, (_, i) => i)), 499_500);
  equal(with_default(), [1]);
  equal(with_default(5, 6, 7), [5, 6, 7]);
});

test("**kwargs are the object's other keys", () => {
  equal(collect(), {});
  equal(collect({ a: 1, "odd key": 2.5, 日本: 3 }), { a: 1, "odd key": 2.5, 日本: 3 });
  equal(options_and_extras(2, { scale: 3, extra: 7 }), { value: 6, extra: 7 });
  equal(options_and_extras(2), { value: 2 });
});

test("with options, *args are an array before them", () => {
  same(tag("p", []), "<p>");
  same(tag("p", ["a", "b"]), "<p>ab");
  same(tag("p", ["a"], { indent: 2, class: "x" }), "  <p class=x>a");
  same(everything([1, 2], { a: "b" }), "(1, 2) {'a': 'b'}");
  same(everything([]), "() {}");
  equal(names_of_parameters(), ["name", "children", "indent", "attributes"]);
});

test("constructors and methods too", () => {
  const recorder = new Recorder(["a", "b"], { c: 1 });
  same(recorder.summary, "('a', 'b') {'c': 1}");
  same(recorder.add(1, 2, 0.5), 3.5);
  recorder[Symbol.dispose]();
});

test("each argument is checked by its place or name", () => {
  // @ts-expect-error: a string among the numbers
  throws(() => total(1, "2"), {
    class: TypeError,
    message: /^variadic\.total\(\): .*values\[1\]: Expected number, got string "2"/,
  });
  // @ts-expect-error: a string among the numbers
  throws(() => collect({ a: 1, b: "2" }), {
    class: TypeError,
    message: /^variadic\.collect\(\): .*b.*: Expected number, got string "2"/,
  });
  // @ts-expect-error: a number among the strings
  throws(() => tag("p", [1]), {
    class: TypeError,
    message: /^variadic\.tag\(\): children\[0\]: Expected string, got number 1/,
  });
  throws(() => tag("p", untyped("abc")), {
    class: TypeError,
    message: /^variadic\.tag\(\): children: Expected /,
  });
});
