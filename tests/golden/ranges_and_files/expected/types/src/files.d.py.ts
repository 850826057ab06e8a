// Made by Typhon from src/files.py; do not edit.

/**
 * Classes of builtins and typing that no other row of the type mapping has.
 *
 * @packageDocumentation
 */
import type { range, slice } from "../.typhon/stdlib/builtins.py";
import type { deque } from "../.typhon/stdlib/collections/__init__.py";
import type { Match, Pattern } from "../.typhon/stdlib/re.py";
import type { BinaryIO, IO, TextIO } from "../.typhon/stdlib/typing.py";
export {};

export declare function pages(first: number, last: number): range;

export declare function part(
  items: readonly string[],
  places: slice<unknown, unknown, unknown>,
): string[];

export declare function numbered(lines: readonly string[]): IterableIterator<[number, string]>;

export declare function rounded(value: number): number;

/** Anything that can be an index may come back. */
export declare function same(value: number): unknown;

export declare function log(out: TextIO, text: string): void;

export declare function opened(name: string): IO<string>;

export declare function packed(name: string): BinaryIO;

export declare function found(pattern: Pattern<string>, text: string): Match<string> | null;

export declare function recent(): deque<number>;

export declare function views(
  of: { readonly [key: string]: number } | ReadonlyMap<string, number>,
): [IterableIterator<string>, IterableIterator<number>, IterableIterator<[string, number]>];
//# sourceMappingURL=files.d.py.ts.map
