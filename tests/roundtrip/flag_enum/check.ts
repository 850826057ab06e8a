import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Access,
  Style,
  ask,
  by_access,
  dynamic,
  echo,
  echo_style,
  names,
  unknown_bits,
  without,
  wrong,
} from "./src/access_rights.py";

test("the declared types are numbers, the members constants", () => {
  expectTypeOf(echo).toEqualTypeOf<(access: Access) => Access>();
  expectTypeOf<Access>().toEqualTypeOf<number>();
  expectTypeOf(Access.RUN).toEqualTypeOf<4>();
  equal<unknown>({ ...Access }, { READ: 1, WRITE: 2, RUN: 4, ALL: 7 });
  equal<unknown>({ ...Style }, { PLAIN: 0, BOLD: 1, HIGH: 2 ** 40 });
});

test("every sum of members crosses", () => {
  for (let mask = 0; mask <= Access.ALL; mask++) same(echo(mask), mask);
  same(echo(Access.READ | Access.RUN), 5);
  same(without(Access.ALL, Access.WRITE), 5);
  equal(names(), ["READ"]);
  equal(names(0), []);
  equal(names(6), ["WRITE", "RUN"]);
});

test("beyond 32 bits", () => {
  same(echo_style(Style.HIGH + Style.BOLD), 2 ** 40 + 1);
  same(echo_style(Style.PLAIN), 0);
});

test("as keys, in callbacks, and without an annotation", () => {
  equal(by_access(new Map([[3, 1]])), new Map([[3, 1]]));
  same(
    ask((access) => access | Access.WRITE),
    "<Access.ALL: 7>",
  );
  equal<unknown>(dynamic(), [6, 1]);
});

test("bits that are no member's are refused", () => {
  throws(() => echo(8), {
    class: TypeError,
    message: "access_rights.echo(): access: Expected a sum of members of Access, got number 8",
  });
  throws(() => echo(-1), { class: TypeError, message: /a sum of members of Access/ });
  throws(() => echo(1.5), { class: TypeError, message: /a whole number/ });
  throws(() => echo(untyped("READ")), { class: TypeError, message: /Expected number/ });
});

test("Python may keep bits that it does not know, and must keep to its annotation", () => {
  same(unknown_bits(), 2);
  throws(() => wrong(), {
    class: TypeError,
    message: "access_rights.wrong() result: Expected access_rights.Access, got int",
  });
});
