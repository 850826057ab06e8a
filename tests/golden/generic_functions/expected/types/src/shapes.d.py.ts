// Made by Typhon from src/shapes.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class Shape {
  constructor();
  area(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=shapes.d.py.ts.map
