// Made by Typhon from src/elsewhere.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class Thing {
  constructor();
  size: number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function fast(x: number): number;
//# sourceMappingURL=elsewhere.d.py.ts.map
