// Starts workers: a browser's, or a thread of Node.
import { isNode } from "../hosts/node.js";
import { portOfThread, threadClass, type Thread } from "./node-worker.js";
import type { WorkerPort } from "./port.js";

/** The worker that `start` makes. */
export function startPort(start: () => Worker): WorkerPort {
  const scope = globalThis as { Worker?: unknown };
  if (!isNode()) return portOf(start());
  if (scope.Worker !== undefined) return portOfAny(start());
  // Bundlers only know `new Worker(new URL(…))`, a name that Node does not have.
  scope.Worker = threadClass();
  try {
    return portOfAny(start());
  } finally {
    delete scope.Worker;
  }
}

// Some bundlers put Node's class in the place of the name, and test environments have one of their own.
function portOfAny(worker: Worker): WorkerPort {
  const isThread = "ref" in worker;
  return isThread ? portOfThread(worker as unknown as Thread) : portOf(worker);
}

/** How many workers keep the machine busy and leave the page a processor. */
export function defaultSize(): number {
  const processors = globalThis.navigator?.hardwareConcurrency ?? processorsOfNode() ?? 2;
  return Math.max(1, processors - 1);
}

// Node 20 has no `navigator`.
function processorsOfNode(): number | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule(name: "node:os"): { availableParallelism(): number } };
  };
  return process?.getBuiltinModule("node:os").availableParallelism();
}

function portOf(worker: Worker): WorkerPort {
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    onMessage(receive) {
      worker.addEventListener("message", ({ data }) => receive(data));
    },
    onEnd(ended) {
      worker.addEventListener("error", (event) => {
        event.preventDefault?.();
        ended(event);
      });
      worker.addEventListener("messageerror", () => ended(new Error("a message could not be read")));
    },
    terminate: () => worker.terminate(),
    hold: () => {},
  };
}
