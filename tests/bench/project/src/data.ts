// What the jobs are given, and what they must give back.

export const TEXT = "The swift (Apus apus) is a medium-sized bird, superficially similar to a barn swallow or house martin".slice(0, 100);

export const NUMBERS = Array.from({ length: 100_000 }, (_, n) => (n * 7919) % 1_000_003);

export const REVERSED = [...NUMBERS].reverse();

export interface Reading {
  station: string;
  hour: number;
  celsius: number;
  valid: boolean;
}

export const READINGS: Reading[] = Array.from({ length: 1000 }, (_, n) => ({
  station: `station ${n % 40}`,
  hour: n % 24,
  celsius: n / 8,
  valid: n % 3 > 0,
}));

/** Runs a function that must throw, and gives the first line of the message. */
export function caught(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
  return "nothing was thrown";
}
