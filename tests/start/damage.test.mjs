// A file of the runtime that is missing, cut short or of another build: its typed error.
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { spoiledProject, start } from "./support.mjs";

const snapshot = "runtime/snapshot.wasm";

function cut(file, size) {
  fs.truncateSync(file, size);
}

function patch(file, at, text) {
  const bytes = fs.readFileSync(file);
  bytes.write(text, at, "latin1");
  fs.writeFileSync(file, bytes);
}

for (const [what, spoil, error] of [
  ["a missing snapshot", (file) => fs.rmSync(file), /^MissingAssetError: Could not load snapshot\.wasm/m],
  [
    "a snapshot that is cut short",
    (file) => cut(file, 100_000),
    /^DamagedAssetError: snapshot\.wasm from file:.* is damaged: it is cut short or damaged/m,
  ],
  [
    "a snapshot of another build",
    (file) => patch(file, 32, "fedcba9876543210"),
    /^RuntimeMismatchError: snapshot\.wasm belongs to runtime build fedcba9876543210, but/m,
  ],
]) {
  test(what, (t) => {
    const project = spoiledProject(t, (folder) => spoil(join(folder, snapshot)));
    const { status, stderr } = start([], {}, project);
    assert.equal(status, 1);
    assert.match(stderr, error);
  });
}

test("a missing standard library, when a module is wanted that is not in the snapshot", (t) => {
  const project = spoiledProject(t, (folder) => fs.rmSync(join(folder, "runtime/stdlib.zip")));
  const { status, stderr } = start(["seeded"], {}, project);
  assert.equal(status, 1);
  assert.match(stderr, /^MissingAssetError: Could not load stdlib\.zip from file:/m);
});
