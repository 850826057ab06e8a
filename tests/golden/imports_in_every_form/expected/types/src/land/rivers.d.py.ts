// Made by Typhon from src/land/rivers.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Lake } from "./lakes.py";
export {};

export declare class River {
  constructor();
  mouth(): Lake | null;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=rivers.d.py.ts.map
