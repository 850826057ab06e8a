// The runtime breaks down: a typed error for everybody who waits, and a way to a fresh one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { packageFolder, runProgram } from "./support.mjs";

test("a crash is a FatalError for the call, for those that wait and for later ones", () => {
  const { message, stack, ...rest } = runProgram("crash.mjs", ["--expose-gc"]);
  assert.deepEqual(rest, {
    before: "handle",
    isFatal: true,
    name: "FatalError",
    isSameLater: true,
    isWaitRejected: true,
  });
  assert.match(message, /^Python crashed and cannot go on \(.+\); reload the page, or end the worker/);
  assert.match(stack, /:wasm-function\[\d+\]/);
  const named = symbolize(stack);
  assert.match(named, /^ +at os_abort \(typhon-\w+:wasm-function\[\d+\]:0x[0-9a-f]+\)$/m);
  assert.equal(named.split("\n").length, stack.split("\n").length);
});

/** What `typhon symbolize` prints for a text. */
function symbolize(text) {
  const command = [join(packageFolder, "bin/typhon.js"), "symbolize"];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    input: text,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

test("a program that runs Python in a worker starts afresh", () => {
  assert.deepEqual(runProgram("survivor.mjs"), [[42, "FatalError", "FatalError"], [42]]);
});
