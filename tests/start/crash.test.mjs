// The runtime breaks down: a typed error for everybody who waits, and a way to a fresh one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { runProgram } from "./support.mjs";

test("a crash is a FatalError for the call, for those that wait and for later ones", () => {
  const { message, ...rest } = runProgram("crash.mjs", ["--expose-gc"]);
  assert.deepEqual(rest, {
    before: "handle",
    isFatal: true,
    name: "FatalError",
    isSameLater: true,
    isWaitRejected: true,
  });
  assert.match(message, /^Python crashed and cannot go on \(.+\); reload the page, or end the worker/);
});

test("a program that runs Python in a worker starts afresh", () => {
  assert.deepEqual(runProgram("survivor.mjs"), [[42, "FatalError", "FatalError"], [42]]);
});
