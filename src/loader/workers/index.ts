// `typhon/workers`: what a program needs that imports "./module.worker.py". Python, and the loader, are
// only in the workers.
export { WorkerCrashedError, WorkerStoppedError } from "./errors.js";
export {
  createPool,
  createWorkers,
  type Pool,
  type PoolOptions,
  type WorkerModule,
  type Workers,
  type WorkersOptions,
} from "./modules.js";
export { RemotePythonError as PythonError } from "./remote-error.js";
export { transfer } from "./transfer.js";
export { withSignal } from "./with-signal.js";
