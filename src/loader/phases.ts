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

function record(phase: string, start: number): void {
  performance.measure(`typhon:${phase}`, { start, end: performance.now() });
}
