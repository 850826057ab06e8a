// Made by Typhon from src/failures.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * Exceptions that are not raised, but given, returned and kept.
 *
 * @packageDocumentation
 */
import type { PythonError } from "typhon";
export {};

declare class Error_ extends PythonError {
  constructor(...args: unknown[]);
}

export interface Outcome {
  value: number | null;
  error: Error | null;
}

/** What a {@link Outcome} is made from. */
export interface OutcomeInit {
  value: number | null | undefined;
  /** @defaultValue `None` */
  error?: Error | null | undefined;
}

export declare class Job {
  constructor();
  get failure(): PythonError | null;
  set failure(value: PythonError | null | undefined);
  get failures(): (Error_ | PythonError)[];
  set failures(value: readonly (Error_ | PythonError)[]);
  describe(error: Error): string;
  first(): Error;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class StrictJob extends Job {
  constructor();
  first(): Error_;
}

export declare const LAST: PythonError;

export declare function report(
  error: Error,
  /** @defaultValue `None` */
  cause?: PythonError | null | undefined,
): void;

export declare function split(errors: PythonError): PythonError[];

export declare function by_name(): { [key: string]: PythonError };

export declare function same<E extends Error>(error: E): E;

export declare function attempt(
  run: () => number,
  on_error: (a0: Error) => boolean,
): number | Error_;

export declare function reason(): Promise<PythonError>;

export { Error_ as Error };
//# sourceMappingURL=failures.d.py.ts.map
