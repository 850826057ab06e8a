import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Shape,
  all_optional,
  connect,
  later,
  only_options,
  render,
} from "./src/keyword_options.py";

test("the declared types: a trailing object, optional when all of it is", () => {
  expectTypeOf(render).toBeCallableWith("x");
  expectTypeOf(render).toBeCallableWith("x", { width: 3 });
  expectTypeOf(connect).toBeCallableWith("h", undefined, { user: "u" });
  expectTypeOf(only_options)
    .parameter(0)
    .toExtend<{ first: number; second?: number | undefined }>();
});

test("options are passed by name", () => {
  same(render("a"), "a|False|80|None");
  same(render("a", {}), "a|False|80|None");
  same(render("a", { width: 3 }), "a|False|3|None");
  same(render("a", { label: "é", bold: true }), "a|True|80|é");
  same(connect("h", 8080, { user: "u" }), "u@h:8080/1.5");
  same(connect("h", undefined, { user: "u", timeout: 2 }), "u@h:80/2.0");
  equal(only_options({ first: 1 }), [1, 2]);
  equal(only_options({ second: 1, first: 2 }), [2, 1]);
});

test("an undefined option is left out, null is None", () => {
  same(render("a", { width: undefined, label: null }), "a|False|80|None");
  same(render("a", undefined), "a|False|80|None");
  same(all_optional(), "[] None");
  same(all_optional({ nested: { a: [1] }, names: ["x"] }), "['x'] {'a': [1]}");
});

test("coroutines, constructors and methods take options", async () => {
  same(await later(), 1);
  same(await later({ value: 5 }), 5);
  const shape = new Shape();
  same(shape.sides, 3);
  same(shape.grow({ by: 2 }), 5);
  const square = new Shape({ sides: 4 });
  same(square.sides, 4);
  shape[Symbol.dispose]();
  square[Symbol.dispose]();
});

test("an unknown option is refused, with the nearest name", () => {
  // @ts-expect-error: a spelling mistake
  throws(() => render("a", { widht: 3 }), {
    class: TypeError,
    message: /^keyword_options\.render\(\): .*widht.*width/,
  });
  // @ts-expect-error: nothing like it
  throws(() => render("a", { zzz: 3 }), {
    class: TypeError,
    message: /^keyword_options\.render\(\): .*zzz/,
  });
});

test("a missing or wrong option is refused by its name", () => {
  // @ts-expect-error: user is missing
  throws(() => connect("h", 1, {}), {
    class: TypeError,
    message: /^keyword_options\.connect\(\): .*user/,
  });
  // @ts-expect-error: the options are missing
  throws(() => connect("h"), {
    class: TypeError,
    message: /^keyword_options\.connect\(\): .*user/,
  });
  // @ts-expect-error: a wrong type
  throws(() => render("a", { width: "3" }), {
    class: TypeError,
    message: /^keyword_options\.render\(\): .*width: Expected number, got string "3"/,
  });
  // @ts-expect-error: options are an object
  throws(() => render("a", 3), {
    class: TypeError,
    message: /^keyword_options\.render\(\): .*options.*got number 3/,
  });
  throws(() => only_options(untyped(null)), {
    class: TypeError,
    message: /^keyword_options\.only_options\(\): /,
  });
  // @ts-expect-error: one too many; dropped, as by every JavaScript function
  same(render("a", {}, {}), "a|False|80|None");
});
