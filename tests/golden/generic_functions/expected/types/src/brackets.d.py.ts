// Made by Typhon from src/brackets.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export type Pair<A, B = A> = [A, B];

export type Names = [string, string];

export declare function first<T>(items: readonly T[]): T;

export declare function join(a: string, b: string): string;
export declare function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer>;

export declare function bounded<T extends string | number>(value: T): T;

export declare function pairs<K, V>(items: ReadonlyMap<K, V>): [K, V][];

export declare function same<T>(pair: readonly [T, T]): T;

export declare function names(pair: readonly [string, string]): [string, string];

/** A bound may speak of its own variable. */
export declare function sort<T extends Comparable<T>>(items: readonly T[]): T[];

export declare class Comparable<T> {
  constructor();
  less(other: T): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=brackets.d.py.ts.map
