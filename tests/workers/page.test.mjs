// Workers in Chromium under a strict policy, with memory that can be shared and without.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { withChromium } from "../e2e/chromium.mjs";
import { serve } from "../e2e/serve.mjs";
import { project } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "typhon-workers-"));
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

before(async () => {
  for (const name of ["page.mjs", "cases.mjs", "assert.mjs"]) {
    cpSync(join(import.meta.dirname, name), join(folder, name));
  }
  cpSync(project, join(folder, "project"), { recursive: true, filter: (path) => !path.includes("node_modules") });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  symlinkSync(join(project, "node_modules"), join(folder, "project/node_modules"));
  const { default: typhon } = await import(
    pathToFileURL(join(project, "node_modules/typhon/dist/esbuild.js")).href
  );
  const { warnings } = await build({
    entryPoints: [join(folder, "page.mjs")],
    outdir: join(folder, "site"),
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    plugins: [typhon({ project: join(folder, "project") })],
  });
  assert.deepEqual(warnings, []);
  writeFileSync(
    join(folder, "site/index.html"),
    `<!doctype html><link rel="icon" href="data:," /><body></body>
<script type="module" src="/page.js"></script>`,
  );
});

for (const isIsolated of [true, false]) {
  const name = `page: ${isIsolated ? "cross-origin isolated" : "no shared memory"}`;
  test(name, { timeout: 120_000 }, async () => {
    const server = await serve(join(folder, "site"), { isIsolated });
    try {
      assert.match((await linesOf(server.url)).join("\n"), /^\d+ cases$/);
    } finally {
      await server.close();
    }
  });
}

/** What the page logs. What a crashing interpreter says on standard error is no mistake. */
function linesOf(url) {
  return withChromium(async (context) => {
    const page = await context.newPage();
    const lines = [];
    page.on("console", (message) => message.type() === "log" && lines.push(message.text()));
    page.on("pageerror", (error) => lines.push(String(error)));
    await page.goto(url);
    const done = page.waitForSelector("body[data-state=done]", { state: "attached" });
    await done.catch(() => lines.push("it did not end"));
    return lines;
  });
}
