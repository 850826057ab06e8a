// Made by Typhon from src/pkg/cycle.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Engine } from "./_impl.py";
export {};

export declare class B {
  constructor();
  engine(): Engine;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=cycle.d.py.ts.map
