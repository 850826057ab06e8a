// Made by Typhon from src/land/lakes.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { River } from "./rivers.py";
export {};

export declare class Lake {
  constructor();
  outflow(): River;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function deepest(): Lake;
//# sourceMappingURL=lakes.d.py.ts.map
