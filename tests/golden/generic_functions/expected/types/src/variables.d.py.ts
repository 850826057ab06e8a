// Made by Typhon from src/variables.py; do not edit.
import type { Shape } from "./shapes.py";
export {};

export declare function first<T>(
  items: readonly T[],
  /** @defaultValue `None` */
  default_?: T | null | undefined,
): T;

export declare function swap<K, V>(pair: readonly [K, V]): [V, K];

/** The bound is a class of another module. */
export declare function largest<S extends Shape>(shapes: readonly S[]): S;

export declare function bounded<N extends number | string>(value: N): N;

/** Exactly one of the constraints: a union would not do. */
export declare function join(a: string, b: string): string;
/** Exactly one of the constraints: a union would not do. */
export declare function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer>;

export declare function both(a: number, b: number, text: string): Map<number, string>;
export declare function both(a: string, b: string, text: string): { [key: string]: string };
export declare function both(
  a: number,
  b: number,
  text: Uint8Array,
): Map<number, Uint8Array<ArrayBuffer>>;
export declare function both(
  a: string,
  b: string,
  text: Uint8Array,
): { [key: string]: Uint8Array<ArrayBuffer> };

export declare function hides_a_global<Map_>(value: Map_): Map<number, Map_>;

export declare function group<V, K>(items: readonly V[], key: (a0: V) => K): Map<K, V[]>;

/** No argument says what T is. */
export declare function decided_by_nothing(): unknown[];

/** The result is generic, not the function. */
export declare function decorator(times: number): <T>(a0: T) => T;

export declare function defaulted<D = string>(value: readonly D[]): D;
//# sourceMappingURL=variables.d.py.ts.map
