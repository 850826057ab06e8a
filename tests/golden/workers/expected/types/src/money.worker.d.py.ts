// Made by Typhon from src/money.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * What the types of the bank lead to.
 *
 * @packageDocumentation
 */
export {};

export declare class Amount {
  constructor(cents: number);
  get cents(): Promise<number>;
  set cents(value: number);
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function unused(): Promise<void>;
//# sourceMappingURL=money.worker.d.py.ts.map
