// Made by Typhon from src/calls.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare function timed<P extends unknown[], R>(
  function_: (...args: P) => R,
): (...args: P) => R;

export declare function run<P extends unknown[], R>(function_: (...args: P) => R, ...args: P): R;

export declare function with_first<P extends unknown[], R>(
  function_: (a0: number, ...args: P) => R,
): (...args: P) => R;

export declare function make_async<P extends unknown[], R>(
  function_: (...args: P) => R,
): (...args: P) => Promise<R>;

export declare function retry(
  times: number,
): <P extends unknown[], R>(a0: (...args: P) => R) => (...args: P) => R;

export declare function any_function(
  function_: (...args: never[]) => number,
): (...args: unknown[]) => string;

export declare function no_parameters_written(function_: (...args: never[]) => unknown): void;

export declare class Task<P extends unknown[], R> {
  constructor(function_: (...args: P) => R);
  call(...args: P): R;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function task<P extends unknown[], R>(function_: (...args: P) => R): Task<P, R>;

export declare function start(
  one: Task<[number, string], boolean>,
  any: Task<unknown[], boolean>,
): void;

export declare class Command<Q extends unknown[]> {
  constructor(run: (...args: Q) => void);
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function command(one: Command<[number, string]>, other: Command<[boolean]>): void;
//# sourceMappingURL=calls.d.py.ts.map
