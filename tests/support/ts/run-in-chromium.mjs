// node run-in-chromium.mjs FOLDER CASE…
// Serves the built page in FOLDER, opens it in Chromium with the cases to run, and prints one line
// of JSON for each finished test. Ends with status 1 when the page fails as a whole.
import { withChromium } from "../../e2e/chromium.mjs";
import { serve } from "../../e2e/serve.mjs";

const [folder, ...cases] = process.argv.slice(2);
if (folder === undefined || cases.length === 0) throw new Error("Name the folder and the cases");

const server = await serve(folder);
try {
  await withChromium((context) =>
    run(context, `${server.url}#${encodeURIComponent(cases.join(","))}`),
  );
} finally {
  await server.close();
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} url
 */
async function run(context, url) {
  const page = await context.newPage();
  const developer = await context.newCDPSession(page);
  await page.exposeFunction("harnessReport", (test) => {
    process.stdout.write(`@report ${JSON.stringify(test)}\n`);
  });
  await page.exposeFunction("harnessCollectGarbage", () =>
    developer.send("HeapProfiler.collectGarbage").then(() => undefined),
  );
  page.on("console", (message) => process.stderr.write(`${message.type()}: ${message.text()}\n`));
  const failed = new Promise((_, reject) => {
    page.on("pageerror", reject);
    page.on("crash", () => reject(new Error("The page crashed")));
  });
  // Waiting for a selector, not for an expression: the page's policy forbids to evaluate text.
  const done = page
    .goto(url)
    .then(() => page.waitForSelector("body[data-state=done]", { state: "attached", timeout: 0 }));
  await Promise.race([done, failed]);
}
