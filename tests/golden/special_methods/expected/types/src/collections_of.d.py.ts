// Made by Typhon from src/collections_of.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

/** A mapping of its own. */
export declare class Table<K, V> {
  constructor();
  /** How many rows there are. */
  readonly length: number;
  [Symbol.iterator](): IterableIterator<K>;
  get(key: K): V;
  set(key: K, value: V): void;
  delete(key: K): void;
  has(key: unknown): boolean;
  call(...keys: K[]): V[];
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Row {
  constructor();
  readonly length: number;
  [Symbol.iterator](): IterableIterator<string>;
  /** Its own name wins. */
  get(
    key: string,
    /** @defaultValue `0` */
    default_?: number,
  ): number;
  items(): IterableIterator<[string, number]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<number>;
  has(key: unknown): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Pages {
  constructor();
  get(key: number): string;
  get(key: string): string[];
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Countdown {
  constructor(start: number);
  [Symbol.iterator](): this;
  next(): IteratorResult<number, undefined>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Ticker {
  constructor();
  [Symbol.asyncIterator](): AsyncGenerator<number, void, undefined>;
  next(): Promise<IteratorResult<number, undefined>>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Connection {
  constructor();
  enter(): this;
  exit(error?: unknown): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Pool {
  constructor();
  enter(): Promise<Connection>;
  exit(error?: unknown): Promise<boolean>;
  [Symbol.asyncDispose](): Promise<void>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class SubCountdown extends Countdown {
  constructor(start: number);
}
//# sourceMappingURL=collections_of.d.py.ts.map
