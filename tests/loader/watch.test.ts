// `typhon watch` and `typhon clean`. The compiler is a stand-in that counts its builds.
import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";
import { cleanProject } from "../../sdk/npm/src/cli/clean.js";
import { watchProject } from "../../sdk/npm/src/cli/watch.js";
import { scratchFolder, writeText } from "./support.js";

// Writes how often it was called and what it saw; a text with `wrong` makes it fail.
const standIn = `#!/usr/bin/env node
import * as fs from "node:fs";
const text = fs.readFileSync("src/stats.py", "utf8");
const builds = fs.existsSync(".typhon/builds") ? fs.readFileSync(".typhon/builds", "utf8") : "";
fs.mkdirSync(".typhon", { recursive: true });
fs.writeFileSync(".typhon/builds", builds + process.argv.slice(2).join(" ") + ": " + text + "\\n");
process.exit(text.includes("wrong") ? 1 : 0);
`;

before(() => {
  const place = `../bin/native/${process.platform}-${process.arch}/typhon`;
  const file = fileURLToPath(new URL(place, import.meta.url));
  writeText(file, standIn);
  chmodSync(file, 0o755);
});

test("watch builds at once and after each change of an input, and ends with the last build's code", async (t) => {
  const folder = scratchFolder(t, { "src/stats.py": "one" });
  const builds = (): string[] => {
    const file = join(folder, ".typhon/builds");
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  };
  const until = async (count: number): Promise<void> => {
    for (let waited = 0; builds().length < count; waited += 20) {
      assert.ok(waited < 10_000, `${builds().length} builds instead of ${count}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const controller = new AbortController();
  const ended = watchProject(folder, ["--strict"], controller.signal);
  await until(1);
  writeText(join(folder, "src/page.ts"), "not for the compiler");
  writeText(join(folder, "src/stats.py"), "two");
  await until(2);
  writeText(join(folder, "src/stats.py"), "wrong");
  await until(3);
  controller.abort();
  assert.equal(await ended, 1);
  assert.deepEqual(builds(), ["build --strict: one", "build --strict: two", "build --strict: wrong"]);
});

test("clean leaves the installed packages, unless all is to go", (t) => {
  const folder = scratchFolder(t, {
    ".typhon/.gitignore": "*",
    ".typhon/modules/app.js": "",
    ".typhon/site-packages/lib.py": "",
  });
  assert.equal(cleanProject(folder, false), true);
  assert.equal(existsSync(join(folder, ".typhon/modules")), false);
  assert.equal(existsSync(join(folder, ".typhon/site-packages/lib.py")), true);
  assert.equal(cleanProject(folder, false), false);
  assert.equal(cleanProject(folder, true), true);
  assert.equal(existsSync(join(folder, ".typhon")), false);
  assert.equal(cleanProject(folder, true), false);
});
