// Made by Typhon from packages/solids/_base.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

/** Anything with a volume. */
export declare class Solid {
  constructor();
  name: string;
  volume(): number;
  unannotated(x: unknown): unknown;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=_base.d.py.ts.map
