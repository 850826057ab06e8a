// Made by Typhon from src/variadic.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare function gather<Ts extends unknown[]>(...values: Ts): [...Ts];

export declare function prefixed<T, Ts extends unknown[]>(
  first: T,
  rest: readonly [...Ts],
): [T, ...Ts];

export declare function apply<Ts extends unknown[], T>(
  function_: (a0: number, ...args: Ts) => T,
  ...args: Ts
): T;

export declare function ends(
  values: readonly [number, ...readonly string[], boolean],
): [number, string, number];

export declare function typed_rest(...args: [number, string]): void;

export declare function many(...args: number[]): void;

export declare class Array<T, Ts extends unknown[]> {
  constructor();
  shape(): [...Ts];
  with_axis(axis: number): Array<T, [number, ...Ts]>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function zeros(): Array<number, [number, number]>;

export declare function anything(array: Array<unknown, unknown[]>): void;

export declare function collect<Us extends unknown[]>(...values: Us): [...Us][];
//# sourceMappingURL=variadic.d.py.ts.map
