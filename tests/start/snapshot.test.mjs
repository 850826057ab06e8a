// How the package's own snapshot is made.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository, spoiledProject } from "./support.mjs";

test("the same package gives the same snapshot, whenever and wherever it is made", (t) => {
  const project = spoiledProject(t, () => {});
  const folder = join(project, "node_modules/typhon");
  const file = join(folder, "runtime/snapshot.wasm");
  const staged = fs.readFileSync(file);
  fs.rmSync(file);
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(repository, "sdk/npm/make-snapshot.mjs"), folder],
    { cwd: project, encoding: "utf8", env: { ...process.env, LANG: "de_DE.UTF-8", SECRET: "1234" } },
  );
  assert.equal(status, 0, stderr);
  const made = fs.readFileSync(file);
  assert.ok(made.equals(staged), `${made.length} bytes, ${staged.length} before`);
  assert.equal(made.includes(project), false);
});
