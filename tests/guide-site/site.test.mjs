// The guide's site, as a reader has it: links, names of files above code, contents, search.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launchChromium, openPage } from "../e2e/chromium.mjs";
import { serve } from "../e2e/serve.mjs";

const site = process.env["TYPHON_GUIDE_SITE"];
if (!site) throw new Error("Run ./x test guide-site");

test("every link leads to a page and to a place in it", () => {
  const pages = new Map(
    readdirSync(site, { recursive: true })
      .filter((name) => name.endsWith(".html"))
      .map((name) => [`/${name}`, readFileSync(join(site, name), "utf8")]),
  );
  const dead = [];
  for (const [path, html] of pages) {
    for (const [, href] of html.matchAll(/<a [^>]*?\bhref="([^"]*)"/g)) {
      const { protocol, pathname, hash } = new URL(href, `site:${path}`);
      if (protocol !== "site:") continue;
      const target = pages.get(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      const place = decodeURIComponent(hash.slice(1));
      if (!target || (place && !target.includes(` id="${place}"`))) dead.push(`${path}: ${href}`);
    }
  }
  assert.deepEqual(dead, []);
  assert.ok(pages.size > 15, `There are only ${pages.size} pages`);
});

describe("in Chromium", { timeout: 60_000 }, () => {
  let server, browser, page;
  before(async () => {
    // VitePress writes a script into each page, which sets the colours before anything is drawn.
    server = await serve(site, { policy: null });
    browser = await launchChromium();
    page = await browser.context.newPage();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  const open = (path) => openPage(page, new URL(path, server.url).href, ".VPContent");

  test("the home page shows a program in files", async () => {
    await open("");
    const captions = await page.locator("figcaption").allTextContents();
    assert.deepEqual(captions, ["src/stats.py", "src/main.ts", "It prints"]);
  });

  test("code has colours, and the name of its file above it", async () => {
    await open("guide/start.html");
    const block = page.locator("figure", { hasText: "src/greeting.py" });
    assert.ok(await block.locator("pre .line span[style]").count());
    assert.match(await block.locator("pre").innerText(), /^"""Greetings\."""\n/);
  });

  test("the contents are those of docs/guide/README.md", async () => {
    await open("guide/");
    const links = await page.locator(".VPSidebar").getByRole("link").allTextContents();
    const list = readFileSync("docs/guide/README.md", "utf8").matchAll(/^(?:\d+\.|-) \[(.+?)\]/gm);
    const titles = [...list].map(([, title]) => title.replaceAll("`", ""));
    assert.deepEqual(links.map((title) => title.trim()), ["Guide", ...titles]);
  });

  test("a search leads to the page", async () => {
    await open("");
    await page.waitForFunction(() => document.querySelector("#app").__vue_app__); // keys are heard
    await page.keyboard.press("Control+k");
    await page.locator("#localsearch-input").fill("stop what is behind the promise");
    await page.locator(".VPLocalSearchBox .result").first().click();
    await page.waitForURL("**/guide/workers.html#stopping");
  });

  test("nothing is wider than a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["", "guide/calling-python.html", "type-mapping.html"]) {
      await open(path);
      const surplus = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(surplus, 0, `/${path} is ${surplus} pixels too wide`);
    }
  });
});
