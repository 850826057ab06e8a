import { expectTypeOf } from "expect-type";
import { equal, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { calls, echo_list, is_none, record, wrong } from "./src/nones.py";

test("the declared types: null or undefined in, void and null out", () => {
  expectTypeOf(record).toEqualTypeOf<(name: string) => void>();
  expectTypeOf(is_none).parameter(0).toEqualTypeOf<null | undefined>();
  expectTypeOf(echo_list).returns.toEqualTypeOf<null[]>();
});

test("a function without a result gives nothing", () => {
  const results: unknown[] = [record("a"), record("b")];
  equal(results, [null, null]);
  equal(calls(), ["a", "b"]);
});

test("null and undefined arrive as None", () => {
  same(is_none(null), true);
  same(is_none(undefined), true);
  equal(echo_list([null, undefined, null]), [null, null, null]);
  equal(echo_list([]), []);
});

test("anything else is refused", () => {
  // @ts-expect-error: 0 is not null
  throws(() => is_none(0), {
    class: TypeError,
    message: /^nones\.is_none\(\): value: Expected null, got number 0/,
  });
  // @ts-expect-error: an empty string is not null
  throws(() => is_none(""), { class: TypeError, message: /Expected null, got string ""/ });
  // @ts-expect-error: false is not null
  throws(() => echo_list([null, false]), {
    class: TypeError,
    message: /values\[1\]: Expected null/,
  });
  throws(() => wrong(), {
    class: TypeError,
    message: /^nones\.wrong\(\) result: Expected None, got int/,
  });
});
