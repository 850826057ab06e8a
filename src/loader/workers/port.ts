// A worker, or the program around it, as the other side sees it: a browser's worker, or Node's.

export interface Port {
  post(message: unknown, transfer: Transferable[]): void;
  /** Called for every message; set once. */
  onMessage(receive: (message: unknown) => void): void;
}

/** A worker that the program has started. */
export interface WorkerPort extends Port {
  /** Called when the worker ends by itself or cannot start; `cause` is what is known. */
  onEnd(ended: (cause: unknown) => void): void;
  terminate(): void;
  /** Whether the process waits for the worker; for Node. */
  hold(isNeeded: boolean): void;
}
