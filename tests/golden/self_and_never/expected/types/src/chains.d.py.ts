// Made by Typhon from src/chains.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class Query {
  constructor(
    /** @defaultValue `None` */
    parent?: Query | null | undefined,
  );
  readonly first: this;
  where(text: string): this;
  union(others: readonly this[]): this;
  written_as_before(other: this): this;
  static empty<Self extends Query>(this: { readonly prototype: Self }): Self;
  static several<Self extends Query>(this: { readonly prototype: Self }, count: number): Self[];
  static count(queries: readonly Query[]): number;
  is_sorted(other: unknown): other is Sorted;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Sorted extends Query {
  constructor(
    /** @defaultValue `None` */
    parent?: Query | null | undefined,
  );
  where(
    text: string,
    options?: {
      /** @defaultValue `False` */
      reverse?: boolean | undefined;
    },
  ): this;
  where(text: string): this;
}

export declare class Node<T> {
  constructor();
  next(): this;
  static root<T>(): Node<T>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function fail(message: string): never;

export declare function stop(): Promise<never>;

export declare function unreachable(value: never): void;

export declare function is_text(value: unknown): value is string;

export declare function is_int(value: number | string): value is number;

export declare function all_text(values: readonly unknown[]): values is readonly string[];

export declare function is_sorted(query: Query): query is Sorted;

export declare function cannot_be_said(query: Sorted): boolean;

export declare function make<S extends Query>(
  kind: { readonly prototype: Query },
  other: { readonly prototype: S },
): S;

export declare function kind_of(query: Query): typeof Query;

export declare function builtin(kind: unknown, any: unknown): void;
//# sourceMappingURL=chains.d.py.ts.map
