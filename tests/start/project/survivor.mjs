// Runs Python in a worker, which is ended when it has crashed, and starts another.
import { Worker } from "node:worker_threads";

async function run(functions) {
  const worker = new Worker(new URL("./python-worker.mjs", import.meta.url), {
    workerData: functions,
  });
  const answers = await new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  await worker.terminate();
  return answers;
}

console.log(JSON.stringify([await run(["sum", "crash", "sum"]), await run(["sum"])]));
