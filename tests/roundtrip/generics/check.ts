import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Named,
  Stack,
  Titled,
  always_fails,
  call_any,
  first,
  flip,
  group,
  is_number,
  is_text,
  join,
  kind_of,
  make,
  pair,
  rest_of,
  run,
  style,
  swap,
  twice,
  with_seven,
} from "./src/generic_things.py";

test("an item crosses by its own type", () => {
  const text = first(["a", "b"]);
  expectTypeOf(text).toEqualTypeOf<string>();
  same(text, "a");
  same(first([1.5]), 1.5);
  equal(first([{ a: [1, null] }]), { a: [1, null] });
  equal(swap([1, "a"]), ["a", 1]);
  equal(
    group(["a", "bb", "cc"], (item) => item.length),
    new Map([
      [1, ["a"]],
      [2, ["bb", "cc"]],
    ]),
  );
});

test("an object of Python keeps its identity", () => {
  using named = new Named("x");
  same(first([named]), named);
});

test("constraints are a choice", () => {
  same(join("a", "b"), "ab");
  equal(join(new Uint8Array([1]), new Uint8Array([2])), new Uint8Array([1, 2]));
  // @ts-expect-error: a number is neither
  throws(() => join(1, 2), { class: TypeError });
});

test("a class keeps what it is made of", () => {
  using stack = new Stack([1, 2]);
  expectTypeOf(stack).toEqualTypeOf<Stack<number>>();
  same(stack.push(3), stack);
  same(stack.pop(), 3);
  using texts = Stack.of("a");
  same(texts.pop().toUpperCase(), "A");
});

test("Self is the class at hand", () => {
  using titled = Titled.anonymous();
  expectTypeOf(titled).toEqualTypeOf<Titled>();
  ok(titled instanceof Titled, "a Titled");
  same(titled.title(), "?");
});

test("a class is given and comes back as itself", () => {
  using made = make(Titled, "some name");
  ok(made instanceof Titled, "a Titled");
  same(kind_of(made), Titled);
  throws(() => make(untyped(Stack), "x"), { class: TypeError });
  throws(() => make(untyped({}), "x"), { class: TypeError });
});

test("generic data is plain data", () => {
  const both = pair("a", 1);
  expectTypeOf(both).toEqualTypeOf<{ left: string; right: number }>();
  equal(both, { left: "a", right: 1 });
  equal(flip(both), { left: 1, right: "a" });
});

test("a ParamSpec is the parameters of the function that is given", () => {
  const repeat = (text: string, times: number): string => text.repeat(times);
  same(run(repeat, "ab", 2), "abab");
  const doubled = twice(repeat);
  expectTypeOf(doubled).toEqualTypeOf<(text: string, times: number) => string[]>();
  equal(doubled("a", 2), ["aa", "aa"]);
  same(with_seven((n: number, unit: string) => `${n} ${unit}`)("m"), "7 m");
});

test("a Callable[..., X] takes whatever it is called with", () => {
  const seen: unknown[] = [];
  same(
    call_any((...args: never[]) => seen.push(...args)),
    3,
  );
  equal(seen, [1, "two", [3]]);
});

test("a predicate narrows", () => {
  const value: unknown = "a";
  ok(is_text(value), "a text");
  if (is_text(value)) expectTypeOf(value).toEqualTypeOf<string>();
  ok(!is_text(1), "no text");
});

test("TypeIs narrows on both sides", () => {
  const values: (number | string)[] = [1, "a"];
  for (const value of values) {
    if (is_number(value)) expectTypeOf(value).toEqualTypeOf<number>();
    else expectTypeOf(value).toEqualTypeOf<string>();
  }
  equal(values.map(is_number), [true, false]);
});

test("the keys of an unpacked TypedDict are options", () => {
  equal(style("a"), { name: "a" });
  equal(style("a", { width: 2, color: "red" }), { name: "a", width: 2, color: "red" });
  // @ts-expect-error: no such option
  throws(() => style("a", { wdith: 2 }), { class: TypeError, message: /width/ });
});

test("as many types as there are arguments", () => {
  const rest = rest_of(1, "a", [2]);
  expectTypeOf(rest).toEqualTypeOf<[string, number[]]>();
  equal<unknown>(rest, ["a", [2]]);
  equal<unknown>(rest_of(1), []);
});

test("what never returns", () => {
  expectTypeOf(always_fails).returns.toBeNever();
  throws(() => always_fails("always"), { class: PythonError, message: "always" });
});
