import { PythonError } from "typhon";
import { equal, ok, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  awaits_javascript,
  block_on_the_host,
  by_hand,
  calls_javascript,
  fails,
  later,
  leaves_a_generator_open,
  nested,
  producers,
  run,
  run_many,
  timed_out,
  waited,
  waits_for_nothing,
  with_runner,
} from "./src/waiting.py";

test("asyncio.run from synchronous code", () => {
  same(run(3), 6);
  equal(run_many([3, 1, 2]), [6, 2, 4]);
  equal(producers(), [0, 1, 2]);
  same(timed_out(), "timed out");
});

test("a loop made by hand, and a runner", () => {
  same(by_hand(4), 8);
  equal(with_runner([1, 2]), [2, 4]);
});

test("it waits as long as it is told to", () => {
  const seconds = waited(0.05);
  ok(seconds >= 0.049 && seconds < 5, `about 0.05 s, got ${seconds}`);
});

test("asynchronous generators are closed at the end", () => {
  equal(leaves_a_generator_open(), ["closed"]);
});

test("an exception comes out", () => {
  same(throws(() => fails(), { class: PythonError, message: "inside" }).name, "ValueError");
});

test("it calls JavaScript, but cannot await it", () => {
  same(
    calls_javascript((value) => value + 1),
    5,
  );
  throws(() => awaits_javascript(async () => 1), {
    class: PythonError,
    message:
      "asyncio.run() cannot await a promise of JavaScript, which does not run meanwhile; " +
      "make the function 'async def' and await instead",
  });
});

test("waiting for nothing is an error, not the end", () => {
  throws(() => waits_for_nothing(), { class: PythonError, message: /^asyncio\.run\(\) would wait forever/ });
  same(run(1), 2);
});

test("JavaScript's own loop goes on as before", async () => {
  const promise = later(5);
  same(run(1), 2);
  same(await promise, 10);
  same(await nested(), "asyncio.run() cannot be called from a running event loop");
  ok(block_on_the_host().startsWith("The event loop belongs to JavaScript"), "the reason");
  same(await later(6), 12);
});
