// Made by Typhon from src/hidden.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

type Nested = (Nested | Item)[];

/** What is accepted as a {@link Nested}. */
export type NestedInput = readonly (NestedInput | Item)[];

declare class Item {
  constructor();
  value(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export { type Nested, type Item };
//# sourceMappingURL=hidden.d.py.ts.map
