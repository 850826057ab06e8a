// Opens a built page in Chromium and collects its measures: of a visit with an empty cache, and of one
// with all files in the browser's cache.
import { setTimeout as wait } from "node:timers/promises";
import { CommandError } from "../cli/command-error.js";
import { Browser } from "./devtools.js";
import { prefix, spansOf, type Entry, type Profile } from "./profile.js";
import { serveSite } from "./site.js";

const settled = 500; // milliseconds without a further phase: the start is over
const patience = 60_000;

export interface PageProfiles {
  readonly cold: Profile;
  readonly warm: Profile;
}

export async function profilePage(folder: string): Promise<PageProfiles> {
  const site = await serveSite(folder);
  const browser = new Browser();
  try {
    // The server compresses at the first visit, which shows nothing of how fast a start is.
    await visit(browser, site.url);
    await clearCache(browser);
    const cold = await visit(browser, site.url);
    await visit(browser, site.url); // fills the cache of compiled code
    const warm = await visit(browser, site.url);
    const title = (how: string): string => `${folder} in Chromium, ${how}`;
    return {
      cold: { title: title("empty cache"), spans: spansOf(cold) },
      warm: { title: title("files in the browser's cache"), spans: spansOf(warm) },
    };
  } finally {
    site.close();
    await browser.close();
  }
}

async function clearCache(browser: Browser): Promise<void> {
  const page = await browser.open("about:blank");
  await page.send("Network.clearBrowserCache", {});
  await page.close();
}

async function visit(browser: Browser, url: string): Promise<Entry[]> {
  // The loader looks for it; see src/loader/phases.ts.
  const page = await browser.open(url, "globalThis.typhonRecordsImports = true");
  const deadline = Date.now() + patience;
  let known = 0;
  let since = Date.now();
  while (known === 0 || Date.now() - since < settled) {
    await wait(50);
    const count = await page.evaluate<number>(
      `performance.getEntriesByType("measure").filter(({ name }) => name.startsWith("${prefix}")).length`,
    );
    if (count !== known) [known, since] = [count, Date.now()];
    if (Date.now() > deadline) throw new CommandError("The page starts no Python; is it a built page?");
  }
  const entries = await page.evaluate<string>(
    `JSON.stringify([...performance.getEntriesByType("measure"), ...performance.getEntriesByType("resource")])`,
  );
  await page.close();
  return JSON.parse(entries) as Entry[];
}
