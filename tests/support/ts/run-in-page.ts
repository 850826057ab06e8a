// Runs round-trip cases in a page, or in a worker of it when the URL's query is `?worker`. The
// driver (run-in-chromium.mjs) gives the page two functions and names the cases in the URL's fragment;
// the page is done when `data-state` of its body says so.

import { liveHandleCount } from "typhon";
import type { FromWorker } from "./run-in-worker.js";
import { runCase } from "./test.js";
import type { Host, TestReport } from "./test.js";

declare global {
  interface Window {
    harnessReport(test: TestReport): Promise<void>;
    harnessCollectGarbage(): Promise<void>;
  }
}

type Cases = Readonly<Record<string, () => Promise<unknown>>>;
type Report = (test: TestReport) => void;

/** Runs the cases that the fragment names, in that order. */
export async function runInPage(cases: Cases): Promise<void> {
  const reports: Promise<void>[] = [];
  const report: Report = (test) => void reports.push(window.harnessReport(test));
  const names = decodeURIComponent(location.hash.slice(1)).split(",");
  if (location.search === "?worker") await runWorker(names, report);
  else await runHere(cases, names, report);
  await Promise.all(reports);
  document.body.dataset["state"] = "done";
}

async function runWorker(names: readonly string[], report: Report): Promise<void> {
  const worker = new Worker(new URL("../../worker-entry.ts", import.meta.url), { type: "module" });
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data === "ready") worker.postMessage(names);
      else if (data === "done") resolve();
      else report(data);
    };
    worker.onerror = ({ message }) => reject(new Error(`The worker failed: ${message}`));
  });
  worker.terminate();
}

async function runHere(cases: Cases, names: readonly string[], report: Report): Promise<void> {
  const host: Host = {
    report,
    liveHandles: liveHandleCount,
    collectGarbage: () => window.harnessCollectGarbage(),
  };
  for (const name of names) {
    const load = cases[name];
    if (load === undefined) throw new Error(`No case is called ${name}`);
    await runCase(name, load, host);
  }
}
