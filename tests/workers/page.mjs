// The cases in a page; one line for each that fails, and one with the number of all.
import * as workers from "typhon/workers";
import { cases } from "./cases.mjs";
import * as bank from "./project/src/bank.worker.py";
import * as work from "./project/src/work.worker.py";

const all = cases({ bank, work, workers, canShare: globalThis.crossOriginIsolated });
for (const [name, run] of all) {
  try {
    await run();
  } catch (error) {
    console.log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  }
}
console.log(`${all.length} cases`);
document.body.dataset.state = "done";
