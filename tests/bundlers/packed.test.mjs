// What `typhon pack` makes of the project, in a program that has no plugin, in a page and in Node.js.
// The suite `templates` has the same for Vite.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { bundlers } from "./bundlers.mjs";
import { copyProject, EXPECTED, pack, printedByNode, printedByPage } from "./support.mjs";

const skip = process.env.TYPHON_LONG !== "1" && "./x test bundlers --long runs it";

/** A program beside whose packages the packed project is one. */
function consumer(t) {
  const project = copyProject(t);
  const own = join(project, "package.json");
  const description = { name: "packed-stats", version: "1.0.0", type: "module", dependencies: { typhon: "*" } };
  writeFileSync(own, JSON.stringify(description));
  pack(project);
  const root = mkdtempSync(join(tmpdir(), "typhon-consumer-"));
  t.after(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  const modules = join(root, "node_modules");
  mkdirSync(modules);
  const shared = join(project, "node_modules");
  for (const name of readdirSync(shared)) symlinkSync(join(shared, name), join(modules, name));
  cpSync(join(project, "dist/npm"), join(modules, "packed-stats"), { recursive: true });
  mkdirSync(join(root, "src"));
  for (const name of ["page.js", "server.js", "report.js"]) {
    const text = readFileSync(join(project, "src", name), "utf8");
    writeFileSync(join(root, "src", name), text.replace("./stats.py", "packed-stats/stats"));
  }
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  return root;
}

for (const name of ["webpack", "rspack"]) {
  test(`${name}: a package by typhon pack, without the plugin`, { timeout: 120_000, skip }, async (t) => {
    const root = consumer(t);
    const bundle = async (entry, platform) => {
      const out = join(root, platform);
      const job = { root, entry, out, platform, base: "/", hasPlugin: false };
      assert.deepEqual(await bundlers[name].bundle(job), [], "warnings");
      return out;
    };
    assert.equal(await printedByPage(await bundle("page.js", "browser"), "page.js"), EXPECTED);
    assert.equal(printedByNode(join(await bundle("server.js", "node"), "server.cjs")), EXPECTED);
  });
}
