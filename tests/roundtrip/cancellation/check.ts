import { expectTypeOf } from "expect-type";
import { PythonError, callSignal, cancel, withSignal } from "typhon";
import { equal, ok, rejects, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  ask,
  ask_all,
  ask_in_time,
  at_once,
  call,
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

/** Never answers, and notes what becomes of its signal. */
function silent(signals: AbortSignal[]): (question: string) => Promise<string> {
  return () => {
    const signal = callSignal();
    signals.push(signal);
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    });
  };
}

test("a function that Python awaits is told when Python cancels", async () => {
  const signals: AbortSignal[] = [];
  const promise = ask(silent(signals));
  same(signals[0]?.aborted, false);
  cancel(promise);
  await rejects(promise, isCancelled);
  same(signals[0]?.aborted, true);
  same((signals[0]?.reason as DOMException).name, "AbortError");
});

test("also by a timeout, and when another task of the group fails", async () => {
  const signals: AbortSignal[] = [];
  same(await ask_in_time(silent(signals), 0.005), "too late");
  same(signals[0]?.aborted, true);
  const fails = async (): Promise<string> => {
    await Promise.resolve();
    throw new RangeError("mine");
  };
  equal(await ask_all([silent(signals), fails]), ["RangeError: mine"]);
  same(signals[1]?.aborted, true);
});

test("a call that ends keeps its signal", async () => {
  const signals: AbortSignal[] = [];
  const answer = async (): Promise<string> => {
    signals.push(callSignal());
    await Promise.resolve();
    return "because";
  };
  const promise = ask(answer);
  same(await promise, "because");
  ok(!cancel(promise), "nothing left to cancel");
  same(await ask_in_time(answer, 60), "because");
  equal(
    signals.map(({ aborted }) => aborted),
    [false, false],
  );
});

test("each call has a signal of its own, while it runs", () => {
  const signals: AbortSignal[] = [];
  same(
    call(() => {
      const mine = callSignal();
      same(callSignal(), mine);
      call(() => (signals.push(callSignal()), ""));
      same(callSignal(), mine);
      signals.push(mine);
      return "done";
    }),
    "done",
  );
  ok(signals[0] !== signals[1], "two signals");
  throws(() => callSignal(), { class: TypeError, message: /is for functions that Python calls/ });
});
