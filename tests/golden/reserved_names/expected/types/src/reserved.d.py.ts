// Made by Typhon from src/reserved.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { PythonError } from "typhon";
export {};

declare function delete__(
  new_: number,
  this_: string,
  object: string,
  options: {
    /** @defaultValue `0` */
    default?: number | undefined;
    function: string;
  },
): void;

export declare function delete_(): void;

declare function default_(): number;

type string_ = "a";

declare const string_: {
  readonly A: "a";
};

declare class Map_ {
  constructor();
  ["constructor"](): void;
  delete(): Map_;
  static name(): string;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

interface Set_ {
  size: number;
}

/** What a {@link Set_} is made from. */
export interface Set_Init {
  /** @defaultValue `0` */
  size?: number | undefined;
}

declare class Promise_ extends PythonError {
  constructor(...args: unknown[]);
}

export declare class Outer {
  constructor();
  inner(): Outer_Inner_;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

declare class Outer_Inner_ {
  constructor();
  value: number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Outer_Inner {
  constructor();
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

declare const undefined_: number;

declare const enum_: string;

type any_ = number[];

export declare function use(map: Map_, set: Set_Init): Promise<Map<number, Set<string_>>>;

export { delete__ as delete, default_ as default, string_ as string, Map_ as Map, Set_ as Set, Promise_ as Promise, type Outer_Inner_, undefined_ as undefined, enum_ as enum, any_ as any };
//# sourceMappingURL=reserved.d.py.ts.map
