import { expectTypeOf } from "expect-type";
import { PythonError, cancel, withSignal } from "typhon";
import { equal, ok, rejects, same } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  at_once,
  fails,
  log,
  refuses,
  slow_cleanup,
  wait_for_js,
  wait_forever,
  waits,
} from "./src/cancelling.py";

const isCancelled = { class: PythonError } as const;

test("the declared types", () => {
  expectTypeOf(withSignal).toExtend<(promise: Promise<string>, signal: AbortSignal) => Promise<string>>();
  expectTypeOf(cancel).returns.toEqualTypeOf<boolean>();
});

test("cancelling ends a coroutine where it waits", async () => {
  const promise = wait_forever();
  ok(cancel(promise), "something to cancel");
  same((await rejects(promise, isCancelled)).name, "CancelledError");
  equal(log(), ["cleaned up"]);
  ok(!cancel(promise), "nothing left to cancel");
});

test("clean-up is waited for", async () => {
  const promise = slow_cleanup();
  cancel(promise);
  await rejects(promise, isCancelled);
  equal(log(), ["slowly"]);
});

test("a promise of JavaScript can be left", async () => {
  const promise = wait_for_js(new Promise<number>(() => undefined));
  cancel(promise);
  await rejects(promise, isCancelled);
  equal(log(), ["left"]);
});

test("a coroutine can refuse, or be too quick", async () => {
  const promise = refuses();
  ok(cancel(promise), "something to cancel");
  same(await promise, "no");
  const quick = at_once();
  ok(!cancel(quick), "nothing to cancel");
  same(await quick, 7);
  ok(!cancel(Promise.resolve(1)), "no promise of Python");
});

test("an aborted signal cancels, and its reason is the rejection", async () => {
  const controller = new AbortController();
  const promise = withSignal(wait_forever(), controller.signal);
  const reason = new Error("enough");
  controller.abort(reason);
  same(await rejects(promise, { class: Error }), reason);
  equal(log(), ["cleaned up"]);
  const gone = await rejects(withSignal(wait_forever(), AbortSignal.abort(reason)), { class: Error });
  same(gone, reason);
  equal(log(), ["cleaned up"]);
  const late = withSignal(waits(3600), AbortSignal.timeout(5));
  same((await rejects(late, { class: DOMException })).name, "TimeoutError");
});

test("without an abort a signal changes nothing", async () => {
  const { signal } = new AbortController();
  same(await withSignal(waits(0.001), signal), "done");
  same(await withSignal(at_once(), signal), 7);
  same((await rejects(withSignal(fails(), signal), { class: PythonError })).message, "mine");
});

test("a promise that can never settle keeps nothing alive", async () => {
  for (let i = 0; i < 20; i++) void wait_for_js(new Promise<number>(() => undefined));
  // The runner collects garbage after the last test and finds no handle left.
  log();
});
