// Made by Typhon from packages/shared/tools/saw.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class Saw {
  constructor();
  teeth: number;
  cut(depth: number): boolean;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=saw.d.py.ts.map
