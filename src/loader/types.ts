// Types that generated declarations import from the package. They exist for tsc only.

/** Whole numbers in a row: what `array.array` of a whole-number type code becomes. */
export type IntegerArray =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | BigInt64Array<ArrayBuffer>
  | BigUint64Array<ArrayBuffer>;

/** What `array.array` of type code `f` or `d` becomes. */
export type FloatArray = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** What a Python buffer of any format becomes. */
export type TypedArray = IntegerArray | FloatArray;

/**
 * What a Python `with` statement takes. Leaving is up to you: by `exit`, or by `using`, which leaves
 * what was entered.
 *
 * @example
 * ```ts
 * using manager = open_file("data.txt");
 * const file = manager.enter();
 * ```
 */
export interface ContextManager<T> {
  enter(): T;
  /** Leaves, because of `error` if there is one. Returns whether Python swallows the error. */
  exit(error?: unknown): boolean;
  [Symbol.dispose](): void;
}

/** What a Python `async with` statement takes; like {@link ContextManager}, with `await using`. */
export interface AsyncContextManager<T> {
  enter(): Promise<T>;
  exit(error?: unknown): Promise<boolean>;
  [Symbol.asyncDispose](): Promise<void>;
}

declare const brand: unique symbol;

/** What tells a Python `NewType` from what it is made of; nothing of it exists at run time. */
export interface Brand<Name extends string> {
  readonly [brand]: { readonly [name in Name]: true };
}
