// Made by Typhon from src/boxes.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class Box<T> {
  constructor(value: T);
  value: T;
  readonly items: T[];
  get(): T;
  set(value: T): void;
  map<K>(change: (a0: T) => K): Box<K>;
  static of<T>(value: T): Box<T>;
  static empty(): Box<null>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class NumberBox extends Box<number> {
  constructor(value: number);
  get(): number;
  set(
    value: number,
    options?: {
      /** @defaultValue `False` */
      twice?: boolean | undefined;
    },
  ): void;
  set(value: number): void;
}

export declare class Named<K, T> extends Box<T> {
  constructor(value: T);
  name(): K;
}

/** The second base's members are those for its arguments. */
export declare class Both extends NumberBox {
  constructor(value: number);
  name(): string;
}

export interface Pair<T, K> {
  first: T;
  second: K;
  times: number;
}

/** What a {@link Pair} is made from. */
export interface PairInit<T, K> {
  first: T;
  second: K;
  /** @defaultValue `1` */
  times?: number | undefined;
}

export interface Labelled<T> {
  first: string;
  second: T;
  times: number;
  label: string;
}

/** What a {@link Labelled} is made from. */
export interface LabelledInit<T> {
  first: string;
  second: T;
  /** @defaultValue `1` */
  times?: number | undefined;
  /** @defaultValue `""` */
  label?: string | undefined;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export declare function pair<T, K>(first: T, second: K): Pair<T, K>;

export declare function flip<T, K>(pair: PairInit<T, K>): Pair<K, T>;

export declare function page(items: readonly number[]): Page<number>;

export declare function unparameterized(box: Box<unknown>): Pair<unknown, unknown>;

export declare function boxes<T>(values: readonly T[]): Box<T>[];

export declare const NUMBERS: Box<number[]>;
//# sourceMappingURL=boxes.d.py.ts.map
