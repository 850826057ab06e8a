// Made by Typhon from src/callbacks.py; do not edit.
export {};

export declare function apply(f: (a0: number, a1: string) => number, times: number): number[];

export declare function each(
  values: readonly number[],
  /** @defaultValue `None` */
  f?: ((a0: number) => void) | null | undefined,
): void;

export declare function make(): (a0: readonly number[]) => number[];

export declare function take_list(f: (a0: number[]) => readonly number[]): void;

export declare function later(f: () => PromiseLike<string>): void;

export declare function many(f: readonly (() => number)[]): void;

export declare function untyped(
  f: (...args: never[]) => unknown,
  g: (...args: never[]) => number,
): void;
//# sourceMappingURL=callbacks.d.py.ts.map
