import { expectTypeOf } from "expect-type";
import { equal, ok, rejects, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { PythonError } from "typhon";
import {
  Busy,
  Counter,
  after,
  all_of,
  at_once,
  await_js,
  await_twice,
  awaitable_result,
  catches,
  fails,
  fails_at_once,
  gather_js,
  log,
  meet,
  nothing,
  producer_consumer,
  run_inside,
  start_in_background,
  with_timeout,
  wrong,
} from "./src/coroutines.py";
import type { Answer } from "./src/coroutines.py";

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test("the declared types are promises", () => {
  expectTypeOf(at_once).toEqualTypeOf<(value: number) => Promise<number>>();
  expectTypeOf(after).returns.resolves.toEqualTypeOf<Answer>();
  expectTypeOf(nothing).returns.toEqualTypeOf<Promise<void>>();
  expectTypeOf(await_js).parameter(0).toEqualTypeOf<PromiseLike<number>>();
  expectTypeOf(awaitable_result).returns.resolves.toEqualTypeOf<number>();
});

test("a coroutine gives a promise", async () => {
  const promise = at_once(7);
  ok(promise instanceof Promise, "a promise of this realm");
  same(await promise, 7);
  same<unknown>(await nothing(), null);
  same(await awaitable_result(8), 8);
});

test("asyncio.sleep waits", async () => {
  const start = performance.now();
  equal(await after(0.05, "né🐍"), { value: 3, text: "né🐍" });
  ok(performance.now() - start >= 45, "at least 45 ms to pass");
});

test("coroutines run side by side", async () => {
  equal(await Promise.all([meet(3, "a"), meet(3, "b"), meet(3, "c")]), ["a", "b", "c"]);
});

test("asyncio.gather keeps the order of its arguments", async () => {
  log();
  equal(await all_of([1, 2, 3]), [10, 20, 30]);
  equal(log(), ["done 3", "done 2", "done 1"]);
});

test("Python awaits promises of JavaScript", async () => {
  same(await await_js(Promise.resolve(41)), 42);
  same(await await_js(sleep(5).then(() => 1)), 2);
  const thenable: PromiseLike<number> = { then: (resolve) => Promise.resolve(9).then(resolve) };
  same(await await_js(thenable), 10);
});

test("Python awaits what its callbacks promise", async () => {
  const fetchText = async (name: string): Promise<string> => {
    await sleep(1);
    return `<${name}>`;
  };
  equal(await await_twice(fetchText, ["a", "b"]), ["<a>", "<b>"]);
  equal(await gather_js(fetchText, ["x", "y", "z"]), ["<x>", "<y>", "<z>"]);
});

test("a Python promise is awaited by Python", async () => {
  same(await await_js(at_once(1)), 2);
  same(await await_js(await_js(at_once(1))), 3);
});

test("an exception rejects the promise, with its class", async () => {
  for (const call of [fails, fails_at_once]) {
    const error = await rejects(call("later"), { class: Busy, message: "later" });
    ok(error instanceof PythonError, "a PythonError");
  }
});

test("a rejection reaches Python, and comes back as the same object", async () => {
  const mine = new Error("mine");
  log();
  ok((await catches(Promise.reject(mine))).startsWith("caught "), "Python to catch it");
  equal(log(), ["finally"]);
  same(await catches(Promise.resolve(3)), "value 3");
  same(await rejects(await_js(Promise.reject(mine)), { class: Error }), mine);
  const theirs = await rejects(await_js(fails("across")), { class: Busy, message: "across" });
  ok(theirs instanceof PythonError, "the Python exception");
});

test("a timeout cancels the wait", async () => {
  same(await with_timeout(new Promise<number>(() => undefined), 0.01), "timeout");
  same(await with_timeout(Promise.resolve(1), 5), "value 1");
});

test("tasks, queues and task groups work", async () => {
  equal(await producer_consumer(10), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("coroutine methods", async () => {
  const counter = new Counter();
  const [first, second] = await Promise.all([counter.tick(3), counter.tick(3)]);
  same(first <= second ? second : first, 6);
  counter[Symbol.dispose]();
});

test("a background task goes on after the call", async () => {
  log();
  start_in_background("a", 0.01);
  equal(log(), []);
  let later: string[] = [];
  for (let round = 0; later.length === 0 && round < 1000; round++) {
    await sleep(5);
    later = log();
  }
  equal(later, ["background a"]);
});

test("the running loop cannot be run again: Python says so in its own words", async () => {
  ok(
    /asyncio\.run\(\) cannot be called from a running event loop/.test(await run_inside()),
    "Python's message",
  );
});

test("wrong arguments throw or reject with their place; wrong results reject", async () => {
  const call = async (): Promise<number> => at_once(untyped("x"));
  await rejects(call(), {
    class: TypeError,
    message: /^coroutines\.at_once\(\): value: Expected number, got string "x"/,
  });
  await rejects(wrong(), {
    class: TypeError,
    message: /^coroutines\.wrong\(\) result: Expected int, got str/,
  });
  await rejects(await_js(Promise.resolve(untyped("x"))), {
    class: TypeError,
    message: /Expected number, got string "x"/,
  });
  // @ts-expect-error: a number is not a promise
  const notAPromise = async (): Promise<number> => await_js(1);
  await rejects(notAPromise(), {
    class: TypeError,
    message: /^coroutines\.await_js\(\): promise: Expected Promise, got number 1/,
  });
});

test("many coroutines at once", async () => {
  const results = await Promise.all(Array.from({ length: 500 }, (_, i) => at_once(i)));
  same(
    results.reduce((a, b) => a + b),
    124_750,
  );
});

test("synchronous code in between is not disturbed", () => {
  const pending = at_once(1);
  throws(() => awaitable_result(untyped(null)), { class: TypeError });
  return pending.then((value) => same(value, 1));
});
