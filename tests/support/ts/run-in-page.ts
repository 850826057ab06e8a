// Runs round-trip cases in a page. The driver (run-in-chromium.mjs) gives it two functions and
// names the cases in the URL's fragment; the page is done when `data-state` of its body says so.

import { liveHandleCount } from "typhon";
import { runCase } from "./test.js";
import type { Host, TestReport } from "./test.js";

declare global {
  interface Window {
    harnessReport(test: TestReport): Promise<void>;
    harnessCollectGarbage(): Promise<void>;
  }
}

/** Runs the cases that the fragment names, in that order. */
export async function runInPage(
  cases: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<void> {
  const reports: Promise<void>[] = [];
  const host: Host = {
    report: (test) => void reports.push(window.harnessReport(test)),
    liveHandles: liveHandleCount,
    collectGarbage: () => window.harnessCollectGarbage(),
  };
  for (const name of decodeURIComponent(location.hash.slice(1)).split(",")) {
    const load = cases[name];
    if (load === undefined) throw new Error(`No case is called ${name}`);
    await runCase(name, load, host);
  }
  await Promise.all(reports);
  document.body.dataset["state"] = "done";
}
