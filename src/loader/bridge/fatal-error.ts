// The end of a runtime: its memory can no longer be trusted.
import { TyphonError } from "../errors.js";

/**
 * Python crashed: the WebAssembly code trapped, ran out of memory or overflowed the stack.
 * Every later call into the same app throws this error again; a new page, worker or process starts
 * afresh.
 */
export class FatalError extends TyphonError {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `Python crashed and cannot go on (${reason}); reload the page, or end the worker or process ` +
        "and start another, and report it if plain Python code caused it",
      { cause },
    );
    this.name = "FatalError";
  }
}
