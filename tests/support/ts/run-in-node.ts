// Runs round-trip cases in this Node process and prints one line of JSON for each finished test.
// Started by tools/typhon_dev/suites/_roundtrip.py with --expose-gc and the cases' names.

import { liveHandleCount } from "typhon";
import { runCase } from "./test.js";
import type { Host } from "./test.js";

const host: Host = {
  report: (test) => process.stdout.write(`@report ${JSON.stringify(test)}\n`),
  liveHandles: liveHandleCount,
  async collectGarbage() {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 1));
  },
};

/** Runs the cases that the command line names, in that order. */
export async function runInNode(
  cases: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<void> {
  for (const name of process.argv.slice(2)) {
    const load = cases[name];
    if (load === undefined) throw new Error(`No case is called ${name}`);
    await runCase(name, load, host);
  }
}
