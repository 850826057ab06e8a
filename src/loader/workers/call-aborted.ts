const errorName = "CallAborted";

/** What ends Python code that waits for a function of the program while its call is aborted. */
export class CallAborted extends Error {
  override readonly name = errorName;

  constructor() {
    super("The call was aborted");
  }
}

/** Whether an error is one; classes do not cross to another thread. */
export function isCallAborted(error: unknown): boolean {
  return error instanceof Error && error.name === errorName;
}
