// Edits of Python files while a page uses them: what Python and the page hold stays, what is defined
// is exchanged.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { copyProject, edit, withPage } from "./support.mjs";
import { linesOf, startServer } from "./vite-server.mjs";

/** A page of the dev server, and what a test does with it. */
async function hotPage(t, name, use) {
  const root = copyProject(t);
  const url = await startServer(t, root);
  const file = (name) => join(root, "src", name);
  await withPage(async (page) => {
    const { next } = linesOf(page);
    await page.goto(new URL(name, url).href);
    await next("started");
    await page.evaluate(async () => {
      globalThis.held = await tally.account("Ada");
      await held.add(1);
    });
    await use({
      page,
      overlay: page.locator("vite-error-overlay"),
      value: (text) => page.evaluate(text),
      edited: async (name, from, to) => {
        const begin = performance.now();
        edit(file(name), from, to);
        await next("updated");
        t.diagnostic(`from edit to screen ${(performance.now() - begin).toFixed(0)} ms`);
      },
      edit: (name, from, to) => edit(file(name), from, to),
    });
    assert.equal(await page.evaluate(async () => await held.owner), "Ada", "it is the same page");
  });
}

test("vite: HMR", { timeout: 60_000 }, async (t) => {
  await hotPage(t, "hot.html", async ({ value, edited }) => {
    await edited("tally.py", "has {", "owns {");
    assert.equal(await value('tally.describe("Ada")'), "Ada owns 1");
    assert.equal(await value('tally.account("Ada") === held'), true, "the state is kept");
    assert.equal(await value("tally.state_of(held)"), "open");
    assert.equal(await value("tally.is_open(held)"), true);

    await edited("rates.py", "RATE = 1", "RATE = 10");
    assert.equal(await value("held.add(1)"), 11, "what imports the module is reloaded");

    await edited("tally.py", "def describe(owner: str)", 'def describe(owner: str, unit: str = "EUR")');
    await edited("tally.py", "balance}", "balance} {unit}");
    assert.equal(await value('tally.describe("Ada", "GBP")'), "Ada owns 11 GBP", "a parameter is added");

    await edited("tally.py", "    def add(", '    def note(self) -> str:\n        return f"for {self.owner}"\n\n    def add(');
    assert.equal(await value("held.note()"), "for Ada", "a method is added");
    assert.equal(await value("held instanceof tally.Account"), true);
    assert.equal(await value('new tally.Account("Bob") instanceof held.constructor'), true);
    assert.equal(await value("tally.is_open(held)"), true);
  });
});

test("vite: a mistake, and its correction, while a page runs", { timeout: 60_000 }, async (t) => {
  await hotPage(t, "hot.html", async ({ page, value, edit: change, edited, overlay }) => {
    change("tally.py", "return self.balance", "return return self.balance");
    await overlay.waitFor({ timeout: 20_000 });
    assert.match(await overlay.locator(".message-body").first().textContent(), /syntax-error/);
    assert.match(await overlay.locator(".file").first().textContent(), /src\/tally\.py:21:/);
    assert.equal(await value("held.add(1)"), 2);
    await edited("tally.py", "return return self.balance", "return self.balance");
    assert.equal(await overlay.count(), 0);

    change("rates.py", "RATE = 1", "RATE = 100 // 0");
    await overlay.waitFor({ timeout: 20_000 });
    assert.match(await overlay.locator(".message-body").first().textContent(), /modulo by zero/);
    const traceback = await overlay.locator(".stack").first().textContent();
    assert.match(traceback, /^Traceback[^\n]*\n +File "[^"]*src\/rates\.py", line 3, in <module>\n +RATE = 100/);
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
    assert.equal(await value("held.add(1)"), 3, "Python is as it was");
    await edited("rates.py", "RATE = 100 // 0", "RATE = 100");
    assert.equal(await overlay.count(), 0);
    assert.equal(await value("held.add(1)"), 103);
  });
});

test("vite: edits of a module whose functions run in a worker", { timeout: 60_000 }, async (t) => {
  await hotPage(t, "hot-offloaded.html", async ({ value, edit: change, edited, overlay }) => {
    await edited("tally.py", "has {", "owns {");
    assert.equal(await value('tally.describe("Ada")'), "Ada owns 1", "the state is kept");
    await edited("rates.py", "RATE = 1", "RATE = 10");
    assert.equal(await value("held.add(1)"), 11);

    await edited("tally.py", "    def add(", '    def note(self) -> str:\n        return f"for {self.owner}"\n\n    def add(');
    assert.equal(await value('tally.account("Ada").then((account) => account.note())'), "for Ada");

    change("rates.py", "RATE = 10", "RATE = 10 // 0");
    await overlay.waitFor({ timeout: 20_000 });
    assert.match(await overlay.locator(".stack").first().textContent(), /^Traceback[^\n]*\n +File "[^"]*src\/rates\.py", line 3/);
    assert.equal(await value("held.add(1)"), 21, "Python is as it was");
    await edited("rates.py", "RATE = 10 // 0", "RATE = 100");
    assert.equal(await value("held.add(1)"), 121);
  });
});
