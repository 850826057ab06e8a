// What can go wrong with a worker itself. Exceptions of Python are in remote-error.ts.
import { TyphonError } from "../errors.js";

/** A worker ended in the middle of a call, or could not start. The next call gets a fresh one. */
export class WorkerCrashedError extends TyphonError {
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `A Python worker ended before it could answer (${reason}); what it kept in memory is gone, ` +
        "the next call starts a fresh one",
      options,
    );
    this.name = "WorkerCrashedError";
  }
}

/** The worker was stopped, by an abort signal of another call or by `dispose`, and a call with it. */
export class WorkerStoppedError extends TyphonError {
  constructor() {
    super(
      "The Python worker of this call was stopped, because another call was aborted or its pool " +
        "disposed; call again, and make objects anew",
    );
    this.name = "WorkerStoppedError";
  }
}
