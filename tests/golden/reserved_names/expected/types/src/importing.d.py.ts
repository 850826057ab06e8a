// Made by Typhon from src/importing.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Map as Map_, Promise as Promise_, Set as Set_, Set_Init, string as string_ } from "./reserved.py";
export {};

export declare class Local {
  constructor();
  a: Map_;
  get b(): Set_;
  set b(value: Set_Init);
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

declare class PythonError_ extends Promise_ {
  constructor(...args: unknown[]);
}

export declare function f(a: string_, b: Set_Init): Local;

export { PythonError_ as PythonError };
//# sourceMappingURL=importing.d.py.ts.map
