// `typhon/hot/workers`: workers that stay while the program in them is edited. The dev server's
// workers.js asks for them in the place of `createWorkers`; no production build imports this.
import { createWorkers, type Workers, type WorkersOptions } from "../workers/index.js";
import { link } from "./link.js";
import { restartPage } from "./restart-page.js";
import type { Updated } from "./worker.js";

/** What one version of workers.js leaves to the next. */
interface Known {
  readonly workers: Workers;
  readonly running: Set<Worker>;
  descriptions: WorkersOptions["classes"];
}

interface HotContext {
  readonly data: { typhon?: Known };
}

/**
 * The workers at first, and the same ones when workers.js comes again, after each of them has taken in
 * the edit. `url` is that of workers.js, whose query tells its version.
 *
 * @throws an error with Python's traceback when a changed module raises in a worker, which then goes
 * on with what it had.
 */
export async function createHotWorkers(
  hot: HotContext | undefined,
  url: string,
  options: WorkersOptions,
): Promise<Workers> {
  if (hot === undefined) return createWorkers(options);
  const known = hot.data.typhon;
  if (known === undefined) return (hot.data.typhon = begin(options)).workers;
  const outcomes = await Promise.all([...known.running].map((worker) => update(worker, url)));
  if (outcomes.some(({ needsRestart }) => needsRestart)) await restartPage();
  const failure = outcomes.find((outcome) => outcome.failure !== undefined)?.failure;
  if (failure !== undefined) {
    const error = Object.assign(new Error(failure.message), failure);
    globalThis.reportError(error);
    throw error;
  }
  describe(known, options.classes);
  return known.workers;
}

function describe(known: Known, descriptions: WorkersOptions["classes"]): void {
  if (JSON.stringify(known.descriptions) === JSON.stringify(descriptions)) return;
  const { classes } = known.workers;
  for (const [key, former] of classes.describe(descriptions)) link(former, classes.get(key));
  known.descriptions = descriptions;
}

function begin({ start, classes }: WorkersOptions): Known {
  const running = new Set<Worker>();
  const workers = createWorkers({ start: () => follow(start(), running), classes });
  return { workers, running, descriptions: classes };
}

const terminated = "typhon:terminated";

/** Keeps `worker` in `running` from its first word to its end. */
function follow(worker: Worker, running: Set<Worker>): Worker {
  worker.addEventListener("message", () => running.add(worker), { once: true });
  worker.addEventListener("error", () => running.delete(worker));
  const { terminate } = worker;
  worker.terminate = () => {
    running.delete(worker);
    terminate.call(worker);
    worker.dispatchEvent(new Event(terminated)); // browsers say nothing
  };
  return worker;
}

// A worker that fails meanwhile says nothing more.
function update(worker: Worker, url: string): Promise<Updated> {
  return new Promise((resolve) => {
    for (const end of ["error", terminated]) worker.addEventListener(end, () => resolve({}));
    const { port1: port, port2: answer } = new MessageChannel();
    port.onmessage = ({ data }) => {
      port.close();
      resolve(data as Updated);
    };
    worker.postMessage({ type: "update", version: new URL(url).search, answer }, [answer]);
  });
}
