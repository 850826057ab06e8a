// The snapshot's file format, and what is wrong with a file that is none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSnapshot, SnapshotError, writeSnapshot } from "../../src/loader/snapshot/format.js";

const ids = { build: "0123456789abcdef", program: "fedcba9876543210" };
const page = 65536;

// As an instance has it: data at the beginning, then zeros.
function memory(pages: number, words: Record<number, number>): Uint8Array {
  const content = new Uint32Array((pages * page) / 4);
  for (const [at, word] of Object.entries(words)) content[Number(at)] = word;
  return new Uint8Array(content.buffer);
}

function roundTrip(fresh: Uint8Array, stored: Uint8Array): Uint8Array {
  const snapshot = readSnapshot(writeSnapshot(ids, fresh, stored));
  assert.deepEqual(snapshot.ids, ids);
  const restored = new Uint8Array(snapshot.pages * page);
  restored.set(fresh);
  snapshot.restore(restored);
  return restored;
}

test("restores what changed, what became zero and what was added", () => {
  const fresh = memory(1, { 0: 1, 1: 2, 50: 3, 16383: 4 });
  const stored = memory(1, { 0: 1, 1: 7, 50: 0, 60: 8, 16383: 4 });
  assert.deepEqual(roundTrip(fresh, stored), stored);
});

test("restores a memory that has grown far beyond a new one's", () => {
  const fresh = memory(1, { 3: 1 });
  const stored = memory(1100, { 3: 1, 20000: 5, [1100 * 16384 - 1]: 6 }); // 72 MB
  const file = writeSnapshot(ids, fresh, stored);
  assert.equal(readSnapshot(file).pages, 1100);
  assert.ok(file.length < 120, `${file.length} bytes`);
  assert.deepEqual(roundTrip(fresh, stored), stored);
});

test("restores any change, whatever its distance to the next", () => {
  const fresh = memory(1, {});
  const words: Record<number, number> = {};
  for (let at = 0, gap = 1; at < 16384; at += gap++) words[at] = at + 1;
  assert.deepEqual(roundTrip(fresh, memory(1, words)), memory(1, words));
});

test("reads a file that does not begin at a multiple of four", () => {
  const stored = memory(1, { 9: 9 });
  const file = writeSnapshot(ids, memory(1, {}), stored);
  const shifted = new Uint8Array(file.length + 1);
  shifted.set(file, 1);
  const restored = memory(1, {});
  readSnapshot(shifted.subarray(1)).restore(restored);
  assert.deepEqual(restored, stored);
});

test("is a WebAssembly module, so that servers compress it", async () => {
  const module = await WebAssembly.compile(good as BufferSource);
  assert.equal(WebAssembly.Module.customSections(module, "typhon.snapshot.1").length, 1);
});

const good = writeSnapshot(ids, memory(1, {}), memory(1, { 1: 1, 100: 2 }));

for (const [what, bytes, reason] of [
  ["nothing", new Uint8Array(), /no snapshot, or it is cut short/],
  ["another file", new TextEncoder().encode("<!doctype html>".repeat(20)), /no snapshot/],
  ["a cut header", good.subarray(0, 30), /cut short/],
  ["a cut table", good.subarray(0, 80), /cut short or damaged/],
  ["a cut end", good.subarray(0, good.length - 4), /cut short or damaged/],
  ["another format", changed(good, 31, 0x32), /format typhon\.snapshot\.2, this loader reads/],
  ["another module", changed(good, 20, 0x32), /no snapshot$/],
  ["too much for its memory", changed(good, 64, 0), /more contents than memory/],
] as const) {
  test(`${what}: SnapshotError`, () => {
    assert.throws(
      () => readSnapshot(bytes),
      (error: Error) => error instanceof SnapshotError && reason.test(error.message),
    );
  });
}

function changed(file: Uint8Array, at: number, value: number): Uint8Array {
  const copy = file.slice();
  copy[at] = value;
  return copy;
}
