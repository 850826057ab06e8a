// One clock for both subjects: how long one call takes, and that it did its job.

/** A named job. `expect` is compared with the result as JSON, once, before anything is timed. */
export interface Job {
  readonly name: string;
  readonly run: () => unknown;
  readonly expect: unknown;
}

/** Nanoseconds of one call: the quickest and the middle of several batches. */
export interface Timing {
  readonly min: number;
  readonly median: number;
}

const BATCHES = 15;
const BATCH = 20; // milliseconds: long beside the clock's own grain, in browsers too
const WARM_UP = 300; // milliseconds: V8 has compiled both sides by then

/** Times each job. Throws when one gives a wrong result: a quick wrong answer is worth nothing. */
export function measureAll(jobs: readonly Job[]): Record<string, Timing> {
  const timings: Record<string, Timing> = {};
  for (const { name, run, expect } of jobs) {
    const got = JSON.stringify(run());
    if (got !== JSON.stringify(expect)) throw new Error(`${name} gave ${got?.slice(0, 200)}`);
    timings[name] = measure(run);
  }
  return timings;
}

function measure(run: () => unknown): Timing {
  const calls = callsInABatch(run);
  const times = Array.from({ length: BATCHES }, () => (batch(run, calls) * 1e6) / calls);
  times.sort((a, b) => a - b);
  return { min: times[0] ?? NaN, median: times[BATCHES >> 1] ?? NaN };
}

function callsInABatch(run: () => unknown): number {
  const begin = performance.now();
  let calls = 0;
  do {
    run();
    calls++;
  } while (performance.now() - begin < WARM_UP);
  let enough = Math.max(1, Math.round((calls * BATCH) / WARM_UP));
  while (batch(run, enough) < BATCH / 2) enough *= 2; // it was still warming up
  return enough;
}

function batch(run: () => unknown, calls: number): number {
  const begin = performance.now();
  for (let n = 0; n < calls; n++) run();
  return performance.now() - begin;
}
