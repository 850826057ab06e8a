// Made by Typhon from packages/colors-stubs/__init__.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class Color {
  constructor(name: string);
  readonly name: string;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=__init__.d.py.ts.map
