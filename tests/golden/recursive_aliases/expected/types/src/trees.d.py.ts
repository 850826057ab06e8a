// Made by Typhon from src/trees.py; do not edit.
import type { Nested, NestedInput } from "./hidden.py";
export {};

export type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** What is accepted as a {@link Json}. */
export type JsonInput = { readonly [key: string]: JsonInput } | ReadonlyMap<string, JsonInput> | readonly JsonInput[] | string | number | boolean | null | undefined;

export type Tree<T> = T | Tree<T>[];

/** What is accepted as a {@link Tree}. */
export type TreeInput<T> = T | readonly TreeInput<T>[];

type _Path = [string, _Path | null];

/** What is accepted as a {@link _Path}. */
export type _PathInput = readonly [string, _PathInput | null | undefined];

export type Even = [number, [string, Even]] | null;

/** What is accepted as a {@link Even}. */
export type EvenInput = readonly [number, readonly [string, EvenInput]] | null | undefined;

export type Odd = [string, [number, Odd] | null];

/** What is accepted as a {@link Odd}. */
export type OddInput = readonly [string, readonly [number, OddInput] | null | undefined];

export type Loop = unknown;

/** What is accepted as a {@link Loop}. */
export type LoopInput = unknown;

export declare function parse(text: string): Json;

export declare function dump(value: JsonInput, ...more: JsonInput[]): string;

export declare function leaves(tree: TreeInput<number>): Tree<string>;

export declare function walk(path: _PathInput): _Path;

export declare function alternate(even: EvenInput): Odd;

export declare function elsewhere(nested: NestedInput): Nested;

export declare function nothing(loop: unknown): void;

export { type _Path };
//# sourceMappingURL=trees.d.py.ts.map
