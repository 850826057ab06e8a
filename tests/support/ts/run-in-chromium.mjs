// node run-in-chromium.mjs FOLDER page|worker CASE…
// Serves the built page in FOLDER, opens it in Chromium with the cases to run, in the page itself or
// in a worker of it, and prints one line of JSON for each finished test. Ends with status 1 when the
// page fails as a whole.
import { withChromium } from "../../e2e/chromium.mjs";
import { serve } from "../../e2e/serve.mjs";

const [folder, place, ...cases] = process.argv.slice(2);
if (folder === undefined || (place !== "page" && place !== "worker") || cases.length === 0) {
  throw new Error("Name the folder, the place (page or worker) and the cases");
}

const server = await serve(folder);
try {
  const query = place === "worker" ? "?worker" : "";
  const url = `${server.url}${query}#${encodeURIComponent(cases.join(","))}`;
  // The developer tools collect a page's garbage, but not a worker's.
  await withChromium((context) => run(context, url), ["--js-flags=--expose-gc"]);
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
