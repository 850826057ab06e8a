// Made by Typhon from .typhon/stdlib/argparse.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

declare class _AttributeHolder {
  constructor();
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Namespace extends _AttributeHolder {
  constructor(options?: { [name: string]: unknown });
  has(key: string): boolean;
}

export { type _AttributeHolder };
//# sourceMappingURL=argparse.d.py.ts.map
