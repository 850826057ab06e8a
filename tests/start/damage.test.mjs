// A file of the runtime that is missing, cut short or of another build: its typed error.
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { spoiledProject, start } from "./support.mjs";

const otherBuild = "fedcba9876543210";

/** Writes the id of another build over that of a file, which wasm modules and archives end with. */
function mark(file, name) {
  const bytes = fs.readFileSync(file);
  bytes.write(otherBuild, name === "snapshot.wasm" ? 32 : bytes.length - otherBuild.length, "latin1");
  fs.writeFileSync(file, bytes);
}

const ways = [
  ["is missing", (file) => fs.rmSync(file), (name) => `MissingAssetError: Could not load ${name} from file:`],
  [
    "is cut short",
    (file) => fs.truncateSync(file, 100_000),
    (name) => `DamagedAssetError: ${name} from file:.* is damaged: it is .+;`,
  ],
  ["is of another build", mark, (name) => `RuntimeMismatchError: ${name} belongs to runtime build ${otherBuild}, but`],
];

let project;
before((t) => {
  project = spoiledProject(t, () => {});
});

for (const name of ["typhon.wasm", "typhon-compile.wasm", "snapshot.wasm", "stdlib.zip"]) {
  for (const [what, spoil, error] of ways) {
    test(`${name} ${what}`, (t) => {
      const file = join(project, "node_modules/typhon/runtime", name);
      const whole = fs.readFileSync(file);
      t.after(() => fs.writeFileSync(file, whole));
      spoil(file, name);
      const { status, stderr } = start(["seeded"], {}, project);
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`^${error(name.replaceAll(".", "\\."))}`, "m"));
    });
  }
}
