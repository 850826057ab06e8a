// Threads of Node. Its modules are asked for by `getBuiltinModule`: this file is part of browser bundles,
// where it is never called.
import type { WorkerPort } from "./port.js";

/** A `Worker` of `node:worker_threads`. */
export interface Thread {
  postMessage(message: unknown, transfer: readonly unknown[]): void;
  on(event: "message" | "error" | "exit", listener: (value: unknown) => void): void;
  terminate(): Promise<number>;
  ref(): void;
  unref(): void;
}

export function portOfThread(thread: Thread): WorkerPort {
  let failure: unknown;
  let isTerminated = false;
  return {
    post: (message, transfer) => thread.postMessage(message, transfer),
    onMessage: (receive) => thread.on("message", receive),
    onEnd(ended) {
      thread.on("error", (error) => (failure = error));
      thread.on("exit", (code) => {
        if (!isTerminated) ended(failure ?? new Error(`it exited with status ${String(code)}`));
      });
    },
    terminate() {
      isTerminated = true;
      void thread.terminate();
    },
    hold: (isNeeded) => (isNeeded ? thread.ref() : thread.unref()),
  };
}

/** Node's class for threads. */
export function threadClass(): unknown {
  return (nodeModule("node:worker_threads") as { readonly Worker: unknown }).Worker;
}

/** What a thread talks to; `undefined` in the main one. */
export function parentOfThread(): ThreadParent | undefined {
  const { parentPort } = nodeModule("node:worker_threads") as { parentPort: ThreadParent | null };
  return parentPort ?? undefined;
}

export interface ThreadParent {
  postMessage(message: unknown, transfer: readonly unknown[]): void;
  on(event: "message", listener: (message: unknown) => void): void;
}

function nodeModule(name: string): unknown {
  const { process } = globalThis as { process?: { getBuiltinModule(name: string): unknown } };
  return process!.getBuiltinModule(name);
}
