import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { AdminId, Rows, UserId, each, find, names, none, promote } from "./src/identifiers.py";

test("a new type is a brand, and a function that makes one", () => {
  expectTypeOf(UserId).toExtend<(value: number) => UserId>();
  expectTypeOf<UserId>().toExtend<number>();
  expectTypeOf<AdminId>().toExtend<UserId>();
  expectTypeOf<number>().not.toExtend<UserId>();
  const id = UserId(7);
  same<number>(id, 7);
  same<number>(AdminId(id), 7);
  equal<number[]>(Rows([1, 2]), [1, 2]);
});

test("it crosses as what it is made from", () => {
  const user = find(UserId(7));
  equal<unknown>(user, { id: 7, rows: [7] });
  same<number>(find(user.id).id, 7);
  // @ts-expect-error: a plain number is no UserId
  same<number>(find(7).id, 7);
  const admin = promote(UserId(1));
  // an AdminId is a UserId
  same<number>(find(admin).id, 1);
  equal<unknown>(names(new Map([[UserId(1), "a"]])), new Map([[1, "a"]]));
  same(none(), null);
});

test("in callbacks", () => {
  const seen: number[] = [];
  const admins = each([UserId(1), UserId(2)], (id) => {
    seen.push(id);
    return AdminId(id);
  });
  equal<number[]>(seen, [1, 2]);
  equal<number[]>(admins, [1, 2]);
});

test("what the type refuses is refused", () => {
  throws(() => UserId(untyped("x")), { class: TypeError, message: /Expected number, got string "x"/ });
  throws(() => find(untyped("x")), {
    class: TypeError,
    message: 'identifiers.find(): id: Expected number, got string "x"',
  });
});
