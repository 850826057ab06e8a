// Made by Typhon from src/containers.py; do not edit.
export {};

export declare function lists(
  a: readonly number[],
  b: readonly string[],
  c: readonly (readonly number[])[],
): number[][];

export declare function bare(
  a: readonly unknown[],
  b: ReadonlyMap<unknown, unknown>,
  c: readonly unknown[],
  d: ReadonlySet<unknown>,
): unknown[];

export declare function tuples(
  pair: readonly [number, string],
  many: readonly number[],
  none: readonly [],
  old: readonly [boolean, boolean],
): [[number, string], number[]];

export declare function dicts(
  by_text: { readonly [key: string]: number } | ReadonlyMap<string, number>,
  by_number: ReadonlyMap<number, string>,
): { [key: string]: Map<number, string[]> };

export declare function by_pair(
  value: ReadonlyMap<readonly [number, number], string>,
): Map<[number, number], string>;

export declare function sets(
  a: ReadonlySet<number>,
  b: ReadonlySet<string>,
  c: ReadonlySet<number>,
  d: ReadonlySet<string>,
): Set<number>;

export declare function frozen(): Set<string>;

export declare function abstract(
  a: readonly number[],
  b: Iterable<string>,
  c: { readonly [key: string]: number } | ReadonlyMap<string, number>,
  d: ReadonlySet<number>,
): number[];
//# sourceMappingURL=containers.d.py.ts.map
