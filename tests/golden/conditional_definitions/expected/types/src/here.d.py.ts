// Made by Typhon from src/here.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Thing } from "./elsewhere.py";
export {};

export declare function modern(thing: Thing): Later;

export declare const PLATFORM: string;

export declare function fast(x: number): number;

export declare class Later {
  constructor();
  itself(): Later;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function missing(x: unknown): void;
//# sourceMappingURL=here.d.py.ts.map
