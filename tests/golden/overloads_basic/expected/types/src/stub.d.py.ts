// Made by Typhon from src/stub.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare function pick(a: number): number;
export declare function pick(a: string, b: string): string;

export declare class Made {
  constructor(a: number);
  constructor(a: undefined, options: { b: string });
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=stub.d.py.ts.map
