// Made by Typhon from src/pkg/_impl.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { B } from "./cycle.py";
import type { Deep } from "./sub/deep.py";
export {};

export declare class Engine {
  constructor();
  deep(): Deep;
  b(): B;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function helper(): number;

export declare function _hidden_helper(): string;
//# sourceMappingURL=_impl.d.py.ts.map
