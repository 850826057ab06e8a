import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { both, echo, flip_all, is_the_singleton, wrong } from "./src/bools.py";

test("the declared types are boolean", () => {
  expectTypeOf(echo).toEqualTypeOf<(value: boolean) => boolean>();
  expectTypeOf(flip_all).toEqualTypeOf<(values: readonly boolean[]) => boolean[]>();
});

test("true and false come back", () => {
  same(echo(true), true);
  same(echo(false), false);
  same(is_the_singleton(true), true);
  same(is_the_singleton(false), true);
  same(both(true, false), false);
  same(both(true, true), true);
  equal(flip_all([true, false, true]), [false, true, false]);
});

test("nothing else is taken for a boolean", () => {
  // @ts-expect-error: 0 is not a boolean
  throws(() => echo(0), {
    class: TypeError,
    message: /^bools\.echo\(\): value: Expected boolean, got number 0/,
  });
  // @ts-expect-error: 1 is not a boolean
  throws(() => echo(1), { class: TypeError, message: /Expected boolean, got number 1/ });
  // @ts-expect-error: a string is not a boolean
  throws(() => echo(""), { class: TypeError, message: /Expected boolean, got string ""/ });
  // @ts-expect-error: null is not a boolean
  throws(() => both(true, null), {
    class: TypeError,
    message: /^bools\.both\(\): b: Expected boolean, got null/,
  });
  // @ts-expect-error: 1 is not a boolean
  throws(() => flip_all([true, 1]), { class: TypeError, message: /values\[1\]: Expected boolean/ });
  throws(() => echo(untyped(new Boolean(true))), { class: TypeError, message: /Expected boolean/ });
});

test("a Python function that returns 0 for False is told so", () => {
  throws(() => wrong("zero"), {
    class: TypeError,
    message: /^bools\.wrong\(\) result: Expected bool, got int/,
  });
  throws(() => wrong("one"), { class: TypeError, message: /Expected bool, got int/ });
  throws(() => wrong("none"), { class: TypeError, message: /Expected bool, got None/ });
  throws(() => wrong("empty"), { class: TypeError, message: /Expected bool, got str/ });
});
