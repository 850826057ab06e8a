// One clock for both subjects: how long one call takes, and that it did its job.

interface Named {
  readonly name: string;
  /** Compared with the result as JSON, once, before anything is timed. */
  readonly expect: unknown;
  /** How many of what is counted one run does; 1 if absent. */
  readonly times?: number;
}

/** A job that is done when it returns, or one that is done when its promise is. */
export type Job = Named &
  ({ readonly run: () => unknown } | { readonly wait: () => PromiseLike<unknown> });

/** Nanoseconds of one call: the quickest and the middle of several batches. */
export interface Timing {
  readonly min: number;
  readonly median: number;
}

/** Milliseconds that a number of runs took. */
type Batch = (runs: number) => number | Promise<number>;

const BATCHES = 15;
const BATCH = 20; // milliseconds: long beside the clock's own grain, in browsers too
const WARM_UP = 300; // milliseconds: V8 has compiled both sides by then

/** Times each job. Throws when one gives a wrong result: a quick wrong answer is worth nothing. */
export async function measureAll(jobs: readonly Job[]): Promise<Record<string, Timing>> {
  const timings: Record<string, Timing> = {};
  for (const job of jobs) {
    const got = JSON.stringify("wait" in job ? await job.wait() : job.run());
    if (got !== JSON.stringify(job.expect)) throw new Error(`${job.name} gave ${got?.slice(0, 200)}`);
    timings[job.name] = await measure("wait" in job ? waiting(job.wait) : running(job.run), job.times ?? 1);
  }
  return timings;
}

async function measure(batch: Batch, times: number): Promise<Timing> {
  const runs = await runsInABatch(batch);
  const samples: number[] = [];
  while (samples.length < BATCHES) samples.push(((await batch(runs)) * 1e6) / runs / times);
  samples.sort((a, b) => a - b);
  return { min: samples[0] ?? NaN, median: samples[BATCHES >> 1] ?? NaN };
}

async function runsInABatch(batch: Batch): Promise<number> {
  let runs = 1;
  let spent = 0;
  let last = 0;
  while (spent < WARM_UP || last < BATCH / 2) {
    last = await batch(runs);
    spent += last;
    if (last < BATCH / 2) runs *= 2;
  }
  return Math.max(1, Math.round((runs * BATCH) / last));
}

function running(run: () => unknown): Batch {
  return (runs) => {
    const begin = performance.now();
    for (let n = 0; n < runs; n++) run();
    return performance.now() - begin;
  };
}

function waiting(wait: () => PromiseLike<unknown>): Batch {
  return async (runs) => {
    const begin = performance.now();
    for (let n = 0; n < runs; n++) await wait();
    return performance.now() - begin;
  };
}
