// Made by Typhon from src/overloaded.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

/** Parses what it is given. */
export declare function parse(text: string): string;
/** Parses what it is given. */
export declare function parse(text: Uint8Array, strict: boolean): number;
/** Parses what it is given. */
export declare function parse(
  text: null | undefined,
  strict: boolean | undefined,
  options: {
    fallback: number;
  },
): number;

export declare class Reader {
  constructor();
  read(): string;
  read(size: number): Uint8Array<ArrayBuffer>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function load(name: string): Promise<string>;
export declare function load(name: number): Promise<Uint8Array<ArrayBuffer>>;
//# sourceMappingURL=overloaded.d.py.ts.map
