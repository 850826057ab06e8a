// What the jobs are given, and what they must give back.

export const TEXT = "The swift (Apus apus) is a medium-sized bird, superficially similar to a barn swallow or house martin".slice(0, 100);

const COUNT = 100_000;

export const INTS = Array.from({ length: COUNT }, (_, n) => (n * 7919) % 1_000_003);
export const REVERSED = [...INTS].reverse();
export const FLOATS = Array.from({ length: COUNT }, (_, n) => n / 8);
export const MEASURED = Float64Array.from(FLOATS);

export const BYTES = Uint8Array.from({ length: 8_000_000 }, (_, n) => n);

export interface Reading {
  station: string;
  hour: number;
  celsius: number;
  humidity: number;
  valid: boolean;
}

export const READINGS: Reading[] = Array.from({ length: 1000 }, (_, n) => ({
  station: `station ${n % 40}`,
  hour: n % 24,
  celsius: n / 8,
  humidity: n / 16,
  valid: n % 3 > 0,
}));

/** How often a job that calls back does so. */
export const TIMES = 1000;

/** Called from Python. */
export function visit(total: number, n: number): number {
  return (total + n) % 1000;
}

export const VISITED = Array.from({ length: TIMES }, (_, n) => n).reduce(visit, 0);

/** Its method is called from Python. */
export const pile = {
  push: (value: number): number => value + 1,
};

/** Runs a function that must throw, and gives the error's name. */
export function caught(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
  return "nothing was thrown";
}
