// Vite's dev server, in a real page: the program, an edit, a mistake and its correction.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { copyProject, edit, EXPECTED, withPage } from "./support.mjs";

async function startServer(t, root) {
  const require = createRequire(join(root, "package.json"));
  const { createServer } = await import(pathToFileURL(require.resolve("vite")).href);
  const { default: typhon } = await import(
    pathToFileURL(join(root, "node_modules/typhon/dist/vite.js")).href
  );
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [typhon()],
    server: { port: 0, host: "127.0.0.1" },
  });
  t.after(() => server.close());
  await server.listen();
  return server.resolvedUrls.local[0];
}

/** The lines that a page logs, and a way to wait for the next. */
function linesOf(page) {
  const lines = [];
  let wake = () => {};
  page.on("console", (message) => {
    if (message.type() === "log") lines.push(message.text());
    wake();
  });
  return async (wanted) => {
    const end = Date.now() + 20_000;
    while (!lines.includes(wanted)) {
      assert.ok(Date.now() < end, `The page logged ${JSON.stringify(lines)}, not ${wanted}`);
      await new Promise((resolve) => {
        wake = resolve;
        setTimeout(resolve, 200);
      });
    }
  };
}

test("vite: dev", { timeout: 60_000 }, async (t) => {
  const root = copyProject(t);
  const url = await startServer(t, root);
  await withPage(async (page) => {
    const logged = linesOf(page);
    await page.goto(url);
    await logged(EXPECTED);

    // Nothing in JavaScript imports this one.
    edit(join(root, "src/words.py"), "mean {", "average {");
    await logged(EXPECTED.replace("mean", "average"));
  });
});

test("vite: ./module.worker.py in the dev server", { timeout: 60_000 }, async (t) => {
  const root = copyProject(t);
  const url = await startServer(t, root);
  await withPage(async (page) => {
    const logged = linesOf(page);
    await page.goto(new URL("offloaded.html", url).href);
    await logged(EXPECTED);

    edit(join(root, "src/words.py"), "mean {", "average {");
    await logged(EXPECTED.replace("mean", "average"));
  });
});

test("vite: HMR", { timeout: 60_000 }, async (t) => {
  const root = copyProject(t);
  const url = await startServer(t, root);
  await withPage(async (page) => {
    const logged = linesOf(page);
    await page.goto(new URL("hot.html", url).href);
    await logged(EXPECTED);
    await page.evaluate(() => (globalThis.isSamePage = true));

    const begin = performance.now();
    edit(join(root, "src/words.py"), "mean {", "average {");
    await logged(EXPECTED.replace("mean", "average"));
    t.diagnostic(`from edit to screen ${(performance.now() - begin).toFixed(0)} ms`);

    edit(join(root, "src/words.py"), "return f", "return return f");
    const overlay = page.locator("vite-error-overlay");
    await overlay.waitFor({ timeout: 20_000 });
    assert.match(await overlay.locator(".message-body").first().textContent(), /syntax-error/);
    assert.match(await overlay.locator(".file").first().textContent(), /src\/words\.py:5:/);

    edit(join(root, "src/words.py"), 'return return f"average', 'return f"middle');
    await logged(EXPECTED.replace("mean", "middle"));
    assert.equal(await overlay.count(), 0);
    assert.equal(await page.evaluate(() => globalThis.isSamePage), true);
  });
});

test("vite: an exception that nobody catches is shown with Python's traceback", { timeout: 60_000 }, async (t) => {
  const root = copyProject(t);
  const url = await startServer(t, root);
  await withPage(async (page) => {
    await page.goto(new URL("uncaught.html", url).href);
    const overlay = page.locator("vite-error-overlay");
    await overlay.waitFor({ timeout: 20_000 });
    assert.match(await overlay.locator(".message-body").first().textContent(), /There are no values/);
    const stack = await overlay.locator(".stack").first().textContent();
    assert.match(stack, /Traceback[^]*stats\.py", line 14, in summarize/);
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
  });
});
