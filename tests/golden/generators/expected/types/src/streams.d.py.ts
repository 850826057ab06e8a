// Made by Typhon from src/streams.py; do not edit.
import type { AsyncContextManager, ContextManager } from "typhon";
export {};

export declare function total(values: Iterable<number>): number;

export declare function count(start: number): IterableIterator<number>;

export declare function numbers(): IterableIterator<number>;

export declare function consume(values: Iterable<string>, stream: AsyncIterable<number>): void;

/** What is sent, what is yielded and what is returned. */
export declare function echo(): Generator<number, boolean, string | null | undefined>;

export declare function yields_only(): Generator<number, void, undefined>;

export declare function drive(generator: Generator<number, void, string>): void;

export declare function ticks(interval: number): AsyncGenerator<number, void, undefined>;

export declare function answers(): AsyncGenerator<string, void, number>;

export declare function stream(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;

export declare function lock(): ContextManager<void>;

export declare function swallowing(): ContextManager<number>;

export declare function transaction(): AsyncContextManager<number>;

export declare function use(manager: ContextManager<string>): void;

export declare function lines(): IterableIterator<IterableIterator<string>>;

export declare function keys(
  mapping: { readonly [key: string]: number } | ReadonlyMap<string, number>,
): IterableIterator<string>;

export declare function pairs(
  mapping: { readonly [key: string]: number } | ReadonlyMap<string, number>,
): IterableIterator<[string, number]>;
//# sourceMappingURL=streams.d.py.ts.map
