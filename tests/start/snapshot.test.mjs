// How the package's own snapshot is made.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository, spoiledProject } from "./support.mjs";

const elsewhere = { LANG: "de_DE.UTF-8", LC_ALL: "", TZ: "Asia/Kolkata", SECRET: "1234" };

test("the same package gives the same snapshot, whenever and wherever it is made", (t) => {
  const project = spoiledProject(t, () => {});
  const folder = join(project, "node_modules/typhon");
  const file = join(folder, "runtime/snapshot.wasm");
  const staged = fs.readFileSync(file);
  fs.rmSync(file);
  // Node has a `navigator`, with the languages of LANG, since version 21 only.
  const speaksGerman = 'data:text/javascript,globalThis.navigator ??= { languages: ["de-DE"] }';
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", speaksGerman, join(repository, "sdk/npm/make-snapshot.mjs"), folder],
    { cwd: project, encoding: "utf8", env: { ...process.env, ...elsewhere } },
  );
  assert.equal(status, 0, stderr);
  const made = fs.readFileSync(file);
  assert.ok(made.equals(staged), `${made.length} bytes, ${staged.length} before`);
  assert.equal(made.includes(project), false);
});
