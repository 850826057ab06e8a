// Vite's dev server, in a real page that is loaded again after an edit.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { copyProject, edit, EXPECTED, withPage } from "./support.mjs";
import { linesOf, startServer } from "./vite-server.mjs";

test("vite: dev", { timeout: 60_000 }, async (t) => {
  const root = copyProject(t);
  const url = await startServer(t, root);
  await withPage(async (page) => {
    const { next } = linesOf(page);
    await page.goto(url);
    await next(EXPECTED);

    // Nothing in JavaScript imports this one.
    edit(join(root, "src/words.py"), "mean {", "average {");
    await next(EXPECTED.replace("mean", "average"));
  });
});

test("vite: ./module.worker.py in the dev server", { timeout: 60_000 }, async (t) => {
  const root = copyProject(t);
  const url = await startServer(t, root);
  await withPage(async (page) => {
    const { next } = linesOf(page);
    await page.goto(new URL("offloaded.html", url).href);
    await next(EXPECTED);

    edit(join(root, "src/words.py"), "mean {", "average {");
    await next(EXPECTED.replace("mean", "average"));
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
