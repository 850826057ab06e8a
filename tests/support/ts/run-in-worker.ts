// Runs round-trip cases in a dedicated worker. The page (run-in-page.ts) sends the cases' names when
// the worker is ready, and gets back a report for each finished test.

import { liveHandleCount } from "typhon";
import { runCase } from "./test.js";
import type { Host, TestReport } from "./test.js";

export type FromWorker = "ready" | "done" | TestReport;

/** The worker's own side, of which TypeScript's `dom` library knows nothing. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<readonly string[]>) => void) | null;
  gc?: () => void;
}

const scope = globalThis as unknown as WorkerScope;

const host: Host = {
  report: (test) => scope.postMessage(test),
  liveHandles: liveHandleCount,
  async collectGarbage() {
    scope.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 1));
  },
};

/** Waits for the names of cases, and runs those in that order. */
export async function runInWorker(
  cases: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<void> {
  const names = await new Promise<readonly string[]>((resolve) => {
    scope.onmessage = ({ data }) => resolve(data);
    scope.postMessage("ready");
  });
  for (const name of names) {
    const load = cases[name];
    if (load === undefined) throw new Error(`No case is called ${name}`);
    await runCase(name, load, host);
  }
  scope.postMessage("done");
}
