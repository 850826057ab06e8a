// Made by Typhon from src/collections_of_ours.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * Classes below types whose values cross in another form have their members.
 *
 * @packageDocumentation
 */
import type { SupportsDunderGT, SupportsDunderLT, SupportsKeysAndGetItem } from "../.typhon/stdlib/_typeshed/__init__.py";
import type { _FormatMapMapping, _TranslateTable, slice } from "../.typhon/stdlib/builtins.py";
export {};

/** A dictionary with a method of its own. */
export declare class Settings {
  constructor(values?: { readonly [key: string]: number } | ReadonlyMap<string, number>);
  readonly length: number;
  total(): number;
  copy(): { [key: string]: number };
  keys(): IterableIterator<string>;
  values(): IterableIterator<number>;
  items(): IterableIterator<[string, number]>;
  static fromkeys<_T>(
    iterable: Iterable<_T>,
    /** @defaultValue `None` */
    value?: null | undefined,
  ): Map<_T, unknown>;
  static fromkeys<_T, _S>(iterable: Iterable<_T>, value: _S): Map<_T, _S>;
  get(
    key: string,
    /** @defaultValue `None` */
    default_?: null | undefined,
  ): number | null;
  get(key: string, default_: number): number;
  get<_T>(key: string, default_: _T): number | _T;
  pop(key: string): number;
  pop(key: string, default_: number): number;
  pop<_T>(key: string, default_: _T): number | _T;
  set(key: string, value: number): void;
  delete(key: string): void;
  [Symbol.iterator](): IterableIterator<string>;
  clear(): void;
  popitem(): [string, number];
  setdefault(
    key: string,
    /** @defaultValue `None` */
    default_?: null | undefined,
  ): unknown;
  setdefault(key: string, default_: number): number;
  update(m: SupportsKeysAndGetItem<string, number>): void;
  update(m: SupportsKeysAndGetItem<string, number>, options?: { [name: string]: number }): void;
  update(m: Iterable<readonly [string, number]>): void;
  update(m: Iterable<readonly [string, number]>, options?: { [name: string]: number }): void;
  update(m?: never, options?: { [name: string]: number }): void;
  has(key: unknown): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Steps<T> {
  constructor(items?: Iterable<T>);
  readonly length: number;
  last(): T;
  copy(): T[];
  append(object: T): void;
  extend(iterable: Iterable<T>): void;
  pop(
    /** @defaultValue `-1` */
    index?: number,
  ): T;
  index(
    value: T,
    /** @defaultValue `0` */
    start?: number,
    /** @defaultValue `sys.maxsize` */
    stop?: number,
  ): number;
  count(value: T): number;
  insert(index: number, object: T): void;
  remove(value: T): void;
  sort(
    options?: {
      /** @defaultValue `None` */
      key?: null | undefined;
      /** @defaultValue `False` */
      reverse?: boolean | undefined;
    },
  ): void;
  sort(
    options: {
      key: (a0: T) => SupportsDunderLT<unknown> | SupportsDunderGT<unknown>;
      /** @defaultValue `False` */
      reverse?: boolean | undefined;
    },
  ): void;
  [Symbol.iterator](): IterableIterator<T>;
  get(i: number): T;
  get(s: slice<number | null, number | null, number | null>): T[];
  set(key: number, value: T): void;
  set(key: slice<number | null, number | null, number | null>, value: Iterable<T>): void;
  delete(key: number | slice<number | null, number | null, number | null>): void;
  has(key: unknown): boolean;
  clear(): void;
  reverse(): void;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Point {
  constructor(items?: Iterable<number | string>);
  readonly length: number;
  has(key: unknown): boolean;
  get(key: number): number | string;
  get(key: slice<number | null, number | null, number | null>): (number | string)[];
  [Symbol.iterator](): IterableIterator<number | string>;
  count(value: unknown): number;
  index(
    value: unknown,
    /** @defaultValue `0` */
    start?: number,
    /** @defaultValue `sys.maxsize` */
    stop?: number,
  ): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Tag {
  constructor(value?: string);
  readonly length: number;
  shout(): string;
  capitalize(): string;
  casefold(): string;
  center(
    width: number,
    /** @defaultValue `" "` */
    fillchar?: string,
  ): string;
  count(
    sub: string,
    /** @defaultValue `None` */
    start?: number | null | undefined,
    /** @defaultValue `None` */
    end?: number | null | undefined,
  ): number;
  encode(
    /** @defaultValue `"utf-8"` */
    encoding?: string,
    /** @defaultValue `"strict"` */
    errors?: string,
  ): Uint8Array<ArrayBuffer>;
  endswith(
    suffix: string | readonly string[],
    /** @defaultValue `None` */
    start?: number | null | undefined,
    /** @defaultValue `None` */
    end?: number | null | undefined,
  ): boolean;
  expandtabs(
    /** @defaultValue `8` */
    tabsize?: number,
  ): string;
  find(
    sub: string,
    /** @defaultValue `None` */
    start?: number | null | undefined,
    /** @defaultValue `None` */
    end?: number | null | undefined,
  ): number;
  format(args: readonly unknown[], options?: { [name: string]: unknown }): string;
  format_map(mapping: _FormatMapMapping): string;
  index(
    sub: string,
    /** @defaultValue `None` */
    start?: number | null | undefined,
    /** @defaultValue `None` */
    end?: number | null | undefined,
  ): number;
  isalnum(): boolean;
  isalpha(): boolean;
  isascii(): boolean;
  isdecimal(): boolean;
  isdigit(): boolean;
  isidentifier(): boolean;
  islower(): boolean;
  isnumeric(): boolean;
  isprintable(): boolean;
  isspace(): boolean;
  istitle(): boolean;
  isupper(): boolean;
  join(iterable: Iterable<string>): string;
  ljust(
    width: number,
    /** @defaultValue `" "` */
    fillchar?: string,
  ): string;
  lower(): string;
  lstrip(
    /** @defaultValue `None` */
    chars?: string | null | undefined,
  ): string;
  partition(sep: string): [string, string, string];
  replace(
    old: string,
    new_: string,
    /** @defaultValue `-1` */
    count?: number,
  ): string;
  removeprefix(prefix: string): string;
  removesuffix(suffix: string): string;
  rfind(
    sub: string,
    /** @defaultValue `None` */
    start?: number | null | undefined,
    /** @defaultValue `None` */
    end?: number | null | undefined,
  ): number;
  rindex(
    sub: string,
    /** @defaultValue `None` */
    start?: number | null | undefined,
    /** @defaultValue `None` */
    end?: number | null | undefined,
  ): number;
  rjust(
    width: number,
    /** @defaultValue `" "` */
    fillchar?: string,
  ): string;
  rpartition(sep: string): [string, string, string];
  rsplit(
    /** @defaultValue `None` */
    sep?: string | null | undefined,
    /** @defaultValue `-1` */
    maxsplit?: number,
  ): string[];
  rstrip(
    /** @defaultValue `None` */
    chars?: string | null | undefined,
  ): string;
  split(
    /** @defaultValue `None` */
    sep?: string | null | undefined,
    /** @defaultValue `-1` */
    maxsplit?: number,
  ): string[];
  splitlines(
    /** @defaultValue `False` */
    keepends?: boolean,
  ): string[];
  startswith(
    prefix: string | readonly string[],
    /** @defaultValue `None` */
    start?: number | null | undefined,
    /** @defaultValue `None` */
    end?: number | null | undefined,
  ): boolean;
  strip(
    /** @defaultValue `None` */
    chars?: string | null | undefined,
  ): string;
  swapcase(): string;
  title(): string;
  translate(table: _TranslateTable): string;
  upper(): string;
  zfill(width: number): string;
  static maketrans<_T>(
    x: ReadonlyMap<number, _T> | { readonly [key: string]: _T } | ReadonlyMap<string, _T> | ReadonlyMap<string | number, _T>,
  ): Map<number, _T>;
  static maketrans(x: string, y: string): Map<number, number>;
  static maketrans(x: string, y: string, z: string): Map<number, number | null>;
  has(key: string): boolean;
  get(key: number | slice<number | null, number | null, number | null>): string;
  [Symbol.iterator](): IterableIterator<string>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Celsius {
  constructor(value?: number);
  readonly real: number;
  readonly imag: number;
  as_integer_ratio(): [number, number];
  hex(): string;
  is_integer(): boolean;
  static fromhex<Self extends Celsius>(this: { readonly prototype: Self }, string: string): Self;
  conjugate(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Ids {
  constructor(first: number);
  readonly length: number;
  add(element: number): void;
  copy(): Set<number>;
  difference(...s: Iterable<unknown>[]): Set<number>;
  difference_update(...s: Iterable<unknown>[]): void;
  discard(element: unknown): void;
  intersection(...s: Iterable<unknown>[]): Set<number>;
  intersection_update(...s: Iterable<unknown>[]): void;
  isdisjoint(s: Iterable<unknown>): boolean;
  issubset(s: Iterable<unknown>): boolean;
  issuperset(s: Iterable<unknown>): boolean;
  remove(element: number): void;
  symmetric_difference<_S>(s: Iterable<_S>): Set<number | _S>;
  symmetric_difference_update(s: Iterable<number>): void;
  union<_S>(...s: Iterable<_S>[]): Set<number | _S>;
  update(...s: Iterable<number>[]): void;
  has(o: unknown): boolean;
  [Symbol.iterator](): IterableIterator<number>;
  clear(): void;
  pop(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** Its keys(), values(), items() and get() come from Mapping. */
export declare class Registry<T> {
  constructor(entries: { readonly [key: string]: T } | ReadonlyMap<string, T>);
  readonly length: number;
  [Symbol.iterator](): IterableIterator<string>;
  get(key: string): T | null;
  get(key: string, default_: T): T;
  get<_T>(key: string, default_: _T): T | _T;
  items(): IterableIterator<[string, T]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<T>;
  has(key: unknown): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Names<T> {
  constructor();
  readonly length: number;
  get(index: number): string;
  index(
    value: unknown,
    /** @defaultValue `0` */
    start?: number,
    stop?: number,
  ): number;
  count(value: unknown): number;
  has(value: unknown): boolean;
  [Symbol.iterator](): IterableIterator<string>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Countdown {
  constructor();
  [Symbol.iterator](): IterableIterator<number>;
  next(): IteratorResult<number, undefined>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Session {
  constructor();
  enter(): Session;
  exit(error?: unknown): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Defaults extends Settings {
  constructor(values?: { readonly [key: string]: number } | ReadonlyMap<string, number>);
  reset(): void;
}
//# sourceMappingURL=collections_of_ours.d.py.ts.map
