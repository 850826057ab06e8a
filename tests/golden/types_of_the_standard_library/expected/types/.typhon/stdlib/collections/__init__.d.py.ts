// Made by Typhon from .typhon/stdlib/collections/__init__.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { SupportsKeysAndGetItem } from "../_typeshed/__init__.py";
export {};

export declare class Counter<_T> {
  constructor(
    /** @defaultValue `None` */
    iterable?: null | undefined,
  );
  constructor(
    /** @defaultValue `None` */
    iterable?: null | undefined,
    options?: {
      [name: string]: number;
    },
  );
  constructor(mapping: SupportsKeysAndGetItem<_T, number>);
  constructor(iterable: Iterable<_T>);
  readonly length: number;
  copy(): this;
  elements(): IterableIterator<_T>;
  most_common(
    /** @defaultValue `None` */
    n?: number | null | undefined,
  ): [_T, number][];
  static fromkeys(
    iterable: unknown,
    /** @defaultValue `None` */
    v?: number | null | undefined,
  ): never;
  subtract(
    /** @defaultValue `None` */
    iterable?: null | undefined,
  ): void;
  subtract(mapping: ReadonlyMap<_T, number>): void;
  subtract(iterable: Iterable<_T>): void;
  update(m: ReadonlyMap<_T, number>, options?: { [name: string]: number }): void;
  update(iterable: Iterable<_T>, options?: { [name: string]: number }): void;
  update(
    /** @defaultValue `None` */
    iterable?: null | undefined,
    options?: {
      [name: string]: number;
    },
  ): void;
  total(): number;
  delete(elem: unknown): void;
  keys(): IterableIterator<_T>;
  values(): IterableIterator<number>;
  items(): IterableIterator<[_T, number]>;
  get(
    key: _T,
    /** @defaultValue `None` */
    default_?: null | undefined,
  ): number | null;
  get(key: _T, default_: number): number;
  get<_T_>(key: _T, default_: _T_): number | _T_;
  pop(key: _T): number;
  pop(key: _T, default_: number): number;
  pop<_T_>(key: _T, default_: _T_): number | _T_;
  set(key: _T, value: number): void;
  [Symbol.iterator](): IterableIterator<_T>;
  clear(): void;
  popitem(): [_T, number];
  setdefault(
    key: _T,
    /** @defaultValue `None` */
    default_?: null | undefined,
  ): unknown;
  setdefault(key: _T, default_: number): number;
  has(key: unknown): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=__init__.d.py.ts.map
