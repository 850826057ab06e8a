// Start-up phases as `performance.measure` entries, so that any profiler shows where time goes:
// `typhon:fetch app.zip`, `typhon:compile typhon.wasm`, `typhon:instantiate`, `typhon:restore`,
// `typhon:resume`, `typhon:define`, `typhon:import stats`. `typhon profile` shows them.

/** Runs `work` and records how long it took, also when it fails. */
export function measured<Result>(phase: string, work: () => Result): Result {
  const start = performance.now();
  let pending = false;
  try {
    const result = work();
    if (result instanceof Promise) {
      pending = true;
      return result.finally(() => record(phase, start)) as Result;
    }
    return result;
  } finally {
    if (!pending) record(phase, start);
  }
}

/**
 * Records each module that Python imports, such as `typhon:import json.decoder`. Only where
 * `typhon profile` asks for it: to tell the host costs more than many an import.
 */
export function importRecorder(): ((name: string) => void) | undefined {
  if (!("typhonRecordsImports" in globalThis)) return undefined;
  const running: { readonly name: string; readonly start: number }[] = [];
  return (name) => {
    const start = performance.now();
    if (name !== "") return void running.push({ name, start });
    const ended = running.pop()!;
    if (start - ended.start >= shortestImport) record(`import ${ended.name}`, ended.start);
  };
}

const shortestImport = 0.2; // milliseconds: less is nothing to look at

function record(phase: string, start: number): void {
  performance.measure(`typhon:${phase}`, { start, end: performance.now() });
}
