// The worker's end of workers.ts.
import type { PythonError } from "../index.js";
import { NeedsRestart } from "./hot-app.js";

/** What a worker answers when it was told of an edit. */
export interface Updated {
  /** What Python raised. */
  readonly failure?: Pick<PythonError, "message" | "type" | "traceback">;
  readonly needsRestart?: true;
}

interface Update {
  readonly type: "update";
  readonly version: string;
  readonly answer: MessagePort;
}

/** Lets the program around this worker have it updated; `load` imports app.js in a version. */
export function followUpdates(load: (version: string) => Promise<unknown>): void {
  globalThis.addEventListener("message", ({ data }: MessageEvent<Partial<Update> | undefined>) => {
    if (data?.type !== "update") return;
    const { version, answer } = data as Update;
    load(version).then(
      () => answer.postMessage({} satisfies Updated),
      (error: unknown) => answer.postMessage(answerTo(error)),
    );
  });
}

function answerTo(error: unknown): Updated {
  if (error instanceof NeedsRestart) return { needsRestart: true };
  const { message, type, traceback } = error as PythonError;
  return { failure: { message, type, traceback } };
}
