import assert from "node:assert/strict";
import { test } from "node:test";
import { signalBuffer } from "../../src/loader/bridge/signal-buffer.js";

test("a wish that comes between CPython's look and its 0 is not lost", () => {
  let isAsked = false;
  const buffer = signalBuffer({ isAsked: () => isAsked, taken: () => (isAsked = false) });
  assert.equal(buffer[0], 0);
  isAsked = true;
  buffer[0] = 0;
  assert.equal(buffer[0], 2);
  buffer[0] = 0;
  assert.equal(buffer[0], 0);
});
