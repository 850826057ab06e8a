// Made by Typhon from src/classes.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * Python that type checkers accept, and of which TypeScript would refuse the plain translation.
 *
 * @packageDocumentation
 */
import type { SupportsDunderGT, SupportsDunderLT, SupportsKeysAndGetItem } from "../.typhon/stdlib/_typeshed/__init__.py";
import type { slice } from "../.typhon/stdlib/builtins.py";
import type { PythonError } from "typhon";
export {};

export declare class Shape {
  constructor();
  area(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** Nothing in the class decides P. */
export declare class Task {
  constructor(run: (...args: never[]) => unknown, ...args: never[]);
  /** A function of any type. */
  readonly twice: <T>(a0: T) => T;
  get run(): (...args: unknown[]) => unknown;
  set run(value: (...args: never[]) => unknown);
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** There is no `this` in the braces of an object, of a class or of options. */
export declare class Tree {
  constructor();
  on_change: (a0: Tree) => void;
  children(): { [key: string]: Tree };
  kind(): typeof Tree;
  link(options: { to: Tree }): this;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** What it takes by name leaves the rest open. */
export type Visitor = (a0: Tree, ...args: unknown[]) => void;

export declare function walk(tree: Tree, visit: (a0: Tree, ...args: never[]) => void): void;

/** It has a length of its own, beside that of lists. */
export declare class Counted<T> {
  constructor(items?: Iterable<T>);
  readonly length: number;
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

/** The methods of dict have a type variable of this name. */
export declare class Lookup<_T> {
  constructor(values?: { readonly [key: string]: _T } | ReadonlyMap<string, _T>);
  readonly length: number;
  static empty<_T>(): Lookup<_T>;
  copy(): { [key: string]: _T };
  keys(): IterableIterator<string>;
  values(): IterableIterator<_T>;
  items(): IterableIterator<[string, _T]>;
  static fromkeys<_T_>(
    iterable: Iterable<_T_>,
    /** @defaultValue `None` */
    value?: null | undefined,
  ): Map<_T_, unknown>;
  static fromkeys<_T_, _S>(iterable: Iterable<_T_>, value: _S): Map<_T_, _S>;
  get(
    key: string,
    /** @defaultValue `None` */
    default_?: null | undefined,
  ): _T | null;
  get(key: string, default_: _T): _T;
  get<_T_>(key: string, default_: _T_): _T | _T_;
  pop(key: string): _T;
  pop(key: string, default_: _T): _T;
  pop<_T_>(key: string, default_: _T_): _T | _T_;
  set(key: string, value: _T): void;
  delete(key: string): void;
  [Symbol.iterator](): IterableIterator<string>;
  clear(): void;
  popitem(): [string, _T];
  setdefault(
    key: string,
    /** @defaultValue `None` */
    default_?: null | undefined,
  ): unknown;
  setdefault(key: string, default_: _T): _T;
  update(m: SupportsKeysAndGetItem<string, _T>): void;
  update(m: SupportsKeysAndGetItem<string, _T>, options?: { [name: string]: _T }): void;
  update(m: Iterable<readonly [string, _T]>): void;
  update(m: Iterable<readonly [string, _T]>, options?: { [name: string]: _T }): void;
  update(m?: never, options?: { [name: string]: _T }): void;
  has(key: unknown): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Stream {
  constructor();
  enter(): Promise<this>;
  exit(error?: unknown): Promise<boolean>;
  [Symbol.asyncDispose](): Promise<void>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** Its enter() is that of its base. */
export declare class Both extends Stream {
  constructor();
}

export declare class Steps {
  constructor();
  [Symbol.asyncIterator](): AsyncGenerator<number, void, undefined>;
  [Symbol.iterator](): IterableIterator<number>;
  next(): IteratorResult<number, undefined>;
  next(): Promise<IteratorResult<number, undefined>>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** Its argument is a Shape. */
export declare class Holder<S extends Shape> {
  constructor();
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** Any type is an argument of this one. */
export declare class Loose<T> extends Holder<Shape> {
  constructor();
}

/** A static method is not what an object has. */
export interface Named {
  name(): string;
}

export declare function connect(
  name: string,
  /** @defaultValue `False` */
  uri?: boolean,
  uri_?: never,
  options?: {
    /** @defaultValue `True` */
    commit?: boolean | undefined;
  },
): Tree;
export declare function connect(
  name: string,
  factory: { readonly prototype: Shape },
  /** @defaultValue `False` */
  uri?: boolean,
  options?: {
    /** @defaultValue `True` */
    commit?: boolean | undefined;
  },
): Shape;

/** What every exception has stays what it is. */
export declare class Failure extends PythonError {
  constructor(...args: unknown[]);
  readonly code: number;
}
//# sourceMappingURL=classes.d.py.ts.map
