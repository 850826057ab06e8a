// Made by Typhon from src/zoo/base.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

/** Can be made without arguments. */
export declare class Thing {
  constructor();
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

declare class _Tracked {
  constructor();
  position: number;
  track(): string;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export { type _Tracked };
//# sourceMappingURL=base.d.py.ts.map
