// Made by Typhon from src/places.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

/** The implementation says nothing of its parameters. */
export declare function different_names(
  number: number,
  /** @defaultValue `10` */
  base?: number,
): string;
/** The implementation says nothing of its parameters. */
export declare function different_names(text: string): number;

export declare function keyword_in_one(a: number): number;
export declare function keyword_in_one(a: number, b: string): string;

export declare function options(
  a: number,
  rest: readonly never[],
  options?: {
    /** @defaultValue `False` */
    flag?: boolean | undefined;
  },
): number;
export declare function options(
  a: string,
  rest: readonly number[],
  options: {
    other: string;
  },
): string;

export declare class Reader {
  constructor();
  read(): Uint8Array<ArrayBuffer>;
  read(size: number): Uint8Array<ArrayBuffer>;
  read(size: undefined, options: { text: boolean }): string;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Message {
  constructor();
  payload(
    /** @defaultValue `None` */
    part?: number | null | undefined,
    /** @defaultValue `False` */
    decode?: boolean,
  ): string;
  payload(
    /** @defaultValue `None` */
    part: number | null | undefined,
    decode: number,
  ): Uint8Array<ArrayBuffer>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=places.d.py.ts.map
