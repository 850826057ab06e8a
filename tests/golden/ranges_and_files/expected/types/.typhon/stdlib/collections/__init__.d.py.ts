// Made by Typhon from .typhon/stdlib/collections/__init__.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class deque<_T> {
  constructor(
    options?: {
      /** @defaultValue `None` */
      maxlen?: number | null | undefined;
    },
  );
  constructor(
    iterable: Iterable<_T>,
    /** @defaultValue `None` */
    maxlen?: number | null | undefined,
  );
  readonly maxlen: number | null;
  readonly length: number;
  append(x: _T): void;
  appendleft(x: _T): void;
  copy(): this;
  count(x: _T): number;
  extend(iterable: Iterable<_T>): void;
  extendleft(iterable: Iterable<_T>): void;
  insert(i: number, x: _T): void;
  index(
    x: _T,
    /** @defaultValue `0` */
    start?: number,
    stop?: number,
  ): number;
  pop(): _T;
  popleft(): _T;
  remove(value: _T): void;
  rotate(
    /** @defaultValue `1` */
    n?: number,
  ): void;
  get(key: number): _T;
  set(key: number, value: _T): void;
  delete(key: number): void;
  has(key: unknown): boolean;
  clear(): void;
  reverse(): void;
  [Symbol.iterator](): IterableIterator<_T>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=__init__.d.py.ts.map
