// Made by Typhon from src/loose.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare function everything(
  a: unknown,
  /** @defaultValue `1` */
  b?: unknown,
): unknown;

export declare function parameter(a: unknown, b: number): number;

export declare function result(a: number): unknown;

export declare function no_parameters(): unknown;

export declare class Loose {
  constructor(a: unknown);
  size: unknown;
  count: number;
  readonly prop: unknown;
  method(b: unknown): unknown;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=loose.d.py.ts.map
