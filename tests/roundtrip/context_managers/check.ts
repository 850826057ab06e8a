import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import type { AsyncContextManager, ContextManager } from "typhon";
import { equal, ok, rejects, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { async_with_it, connected, log, opened, raises, with_it, wrong } from "./src/resources.py";

const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for("Symbol.dispose");
const asyncDispose: typeof Symbol.asyncDispose = Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");

function manager(seen: unknown[], swallows: boolean): ContextManager<number> {
  return {
    enter: () => 5,
    exit(error) {
      seen.push(error);
      return swallows;
    },
    [dispose]() {},
  };
}

test("the declared types are context managers", () => {
  expectTypeOf(opened).returns.toEqualTypeOf<ContextManager<string>>();
  expectTypeOf(connected).returns.toEqualTypeOf<AsyncContextManager<string>>();
});

test("entering and leaving", () => {
  const file = opened("a");
  equal(log(), []);
  same(file.enter(), "<a>");
  equal(log(), ["open a"]);
  same(file.exit(), false);
  equal(log(), ["close a"]);
});

test("disposing leaves what was entered, once", () => {
  const file = opened("b");
  file.enter();
  file[dispose]();
  file[dispose]();
  equal(log(), ["open b", "close b"]);
  opened("c")[dispose]();
  equal(log(), []);
  throws(() => file.enter(), {
    class: TypeError,
    message: "enter(): The PythonContextManager has been disposed",
  });
});

test("an error goes in, and is swallowed or not", () => {
  const file = opened("d");
  file.enter();
  const error = throws(() => raises("v"), { class: PythonError });
  same(file.exit(error), true);
  equal(log(), ["open d", "swallow v", "close d"]);
  const other = opened("e");
  other.enter();
  const mine = new Error("mine");
  same(other.exit(mine), false);
  equal(log(), ["open e", "close e"]);
});

test("asynchronous ones", async () => {
  const connection = connected("x");
  same(await connection.enter(), "X");
  equal(log(), ["connect x"]);
  same(await connection.exit(), false);
  equal(log(), ["disconnect x"]);
  const other = connected("y");
  await other.enter();
  await other[asyncDispose]();
  await other[asyncDispose]();
  equal(log(), ["connect y", "disconnect y"]);
});

test("Python enters what JavaScript has", async () => {
  const seen: unknown[] = [];
  same(with_it(manager(seen, false), false), "got 5");
  equal(seen, [undefined]);
  same(with_it(manager(seen, true), true), "swallowed");
  const error = seen[1];
  ok(error instanceof PythonError && error.name === "KeyError", "the Python exception");
  // The error knows the frame, which holds the manager, which holds the list: a circle through both heaps.
  seen.length = 0;
  same(throws(() => with_it(manager([], false), true), { class: PythonError }).name, "KeyError");
  const later: AsyncContextManager<number> = {
    enter: async () => 6,
    exit: async () => false,
    [asyncDispose]: async () => {},
  };
  same(await async_with_it(later), 6);
});

test("what is none is refused", async () => {
  throws(() => with_it(untyped({ enter: 1 }), false), {
    class: TypeError,
    message: "resources.with_it(): manager: Expected an object with enter() and exit(), got a plain object",
  });
  throws(() => with_it({ ...manager([], false), enter: () => untyped("x") }, false), {
    class: TypeError,
    message: /Expected number, got string "x"/,
  });
  throws(() => wrong(), {
    class: TypeError,
    message: "resources.wrong() result: Expected AbstractContextManager[int], got int",
  });
  const call = async (): Promise<number> => async_with_it(untyped(null));
  await rejects(call(), { class: TypeError, message: /Expected an object with enter\(\) and exit\(\), got null/ });
});
