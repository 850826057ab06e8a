// Real Chromium, as installed on the machine, with a profile of its own that is thrown away.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Chromium's path, which `./x` gives to what it runs.
 *
 * @returns {string}
 * @throws when the variable CHROMIUM is not set
 */
export function chromiumPath() {
  const path = process.env["CHROMIUM"];
  if (!path) throw new Error("CHROMIUM names no browser: set it, or run this by ./x");
  return path;
}

/**
 * Runs `use` with a browser that has a fresh profile, and ends it whatever happens.
 *
 * @template T
 * @param {(context: import("playwright-core").BrowserContext) => Promise<T>} use
 * @param {readonly string[]} [flags] more of Chromium's command line
 * @returns {Promise<T>}
 */
export async function withChromium(use, flags = []) {
  const { context, close } = await launchChromium(flags);
  try {
    return await use(context);
  } finally {
    await close();
  }
}

/**
 * A browser with a fresh profile, for several pages. To be closed, also after a failure.
 *
 * @param {readonly string[]} [flags] more of Chromium's command line
 */
export async function launchChromium(flags = []) {
  const profile = await mkdtemp(join(tmpdir(), "typhon-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: [...QUIET, ...flags],
    viewport: { width: 1440, height: 900 },
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
}

/**
 * Opens a page and waits until an element matches `until`. (A condition in JavaScript would be
 * evaluated from text, which a strict policy forbids.)
 *
 * @param {import("playwright-core").Page} page
 * @param {string} url
 * @param {string} until a CSS selector
 * @param {number} timeout milliseconds
 * @returns {Promise<string[]>} what the page logged, one entry for each `console.log`
 * @throws with the page's own error when it reports one, so that a failure names its cause
 */
export async function openPage(page, url, until, timeout = 60_000) {
  const printed = [];
  const failed = new Promise((_, reject) => {
    page.on("pageerror", (error) => reject(error));
    page.on("console", (message) => {
      const { url } = message.location();
      if (message.type() === "error") reject(new Error(`${url} logged: ${message.text()}`));
      else if (message.type() === "log") printed.push(message.text());
    });
  });
  await Promise.race([
    failed,
    page.goto(url).then(() => page.waitForSelector(until, { state: "attached", timeout })),
  ]);
  return printed;
}
