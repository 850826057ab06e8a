// Each bundler makes a page, a page below a path, a worker and a server program that run; and in
// watch mode a changed Python file gets into the output.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { bundlers } from "./bundlers.mjs";
import {
  assetsIn,
  copyProject,
  edit,
  EXPECTED,
  exportsIn,
  filesWith,
  placeIn,
  printedByNode,
  printedByPage,
} from "./support.mjs";

for (const [name, bundler] of Object.entries(bundlers)) {
  const job = (root, more) => ({
    root,
    entry: "page.js",
    out: join(root, "dist"),
    platform: "browser",
    base: "/",
    ...more,
  });
  const bundle = async (one) => {
    const warnings = await bundler.bundle(one);
    // Rolldown's word on a build of more than three seconds, which is the machine's.
    const ours = warnings.filter((warning) => !warning.includes("[PLUGIN_TIMINGS]"));
    assert.deepEqual(ours, [], "warnings");
  };
  const nodeFile = ({ entry, out }) =>
    join(out, entry.replace(/\.js$/, bundler.nodeExtension ?? ".js"));

  test(`${name}: build`, async (t) => {
    const one = job(copyProject(t), { base: "/sub/" });
    await bundle(one);
    const hashed = assetsIn(one.out).filter((asset) => /[-.]?[\w-]{8,}\.(zip|wasm)$/.test(asset));
    assert.equal(hashed.length, assetsIn(one.out).length, "every asset's name has a hash");
    assert.equal(await printedByPage(one.out, "page.js", one.base), EXPECTED);

    const source = join(one.root, "src/stats.py");
    const bundled = exportsIn(one.out, ["EmptyError", "summarize", "never_used"]);
    assert.deepEqual(bundled.get("EmptyError"), placeIn(source, "class EmptyError"));
    assert.deepEqual(bundled.get("summarize"), placeIn(source, "def summarize"));
    assert.ok(!bundled.has("never_used"), "an export that nobody imports is in the bundle");
    assert.deepEqual(filesWith(one.out, "createHotApp"), [], "what is for development");
  });

  test(`${name}: SSR`, async (t) => {
    const one = job(copyProject(t), { entry: "server.js", platform: "node" });
    await bundle(one);
    assert.equal(printedByNode(nodeFile(one)), EXPECTED);
  });

  test(`${name}: worker`, async (t) => {
    const one = job(copyProject(t), { entry: "worker-page.js" });
    if (!bundler.findsWorkers) await bundle({ ...one, entry: "worker.js" });
    await bundle(one);
    assert.equal(await printedByPage(one.out, "worker-page.js"), `${EXPECTED}\n${EXPECTED}`);
  });

  test(`${name}: ./module.worker.py on a server`, async (t) => {
    const one = job(copyProject(t), { entry: "worker-server.js", platform: "node" });
    await bundle(one);
    assert.equal(printedByNode(nodeFile(one)), EXPECTED);
  });

  if (bundler.watch) {
    test(`${name}: dev`, { timeout: 120_000 }, async (t) => {
      const one = job(copyProject(t), { entry: "server.js", platform: "node" });
      const printed = watchPrinted(t, bundler, one, nodeFile(one));
      await printed.until(EXPECTED);
      // Nothing in JavaScript imports this one.
      edit(join(one.root, "src/words.py"), "mean {", "average {");
      await printed.until(EXPECTED.replace("mean", "average"));
    });
  }
}

/** Runs the output after each build, until it prints what is wanted. */
function watchPrinted(t, bundler, one, file) {
  let last = "";
  let check = () => {};
  const built = (error) => {
    last = error ? String(error.message ?? error) : printedByNode(file);
    check();
  };
  const closing = bundler.watch(one, built);
  t.after(async () => (await closing)());
  return {
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`It prints ${last}`)), 40_000);
        check = () => {
          if (last !== wanted) return;
          clearTimeout(timer);
          resolve();
        };
        check();
      }),
  };
}
