// The project that the suite has built, and its modules.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const project = process.env["TYPHON_WORKERS"];
if (!project) throw new Error("Run ./x test workers");

export async function load() {
  const at = (path) => import(pathToFileURL(join(project, path)).href);
  return {
    bank: await at(".typhon/modules/src/bank.worker.js"),
    work: await at(".typhon/modules/src/work.worker.js"),
    workers: await at("node_modules/typhon/dist/loader/workers/index.js"),
  };
}
