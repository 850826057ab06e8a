// Made by Typhon from src/overrides.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class Base {
  constructor();
  size: number;
  get label(): string | null;
  set label(value: string | null | undefined);
  kind: string;
  width: number;
  same(x: number): number;
  narrower(): Base;
  fewer(x: number): number;
  other(x: number): string;
  options(
    options?: {
      /** @defaultValue `1` */
      a?: number | undefined;
    },
  ): void;
  static make(x: number): Base;
  becomes_property(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Child extends Base {
  constructor();
  get label(): string;
  set label(value: string);
  same(x: number): number;
  narrower(): Child;
  fewer(): number;
  other(x: readonly string[], y: number): number;
  other(x: number): string;
  options(options: { b: string }): void;
  options(
    options?: {
      /** @defaultValue `1` */
      a?: number | undefined;
    },
  ): void;
  static make(name: string): Child;
  static make(x: number): Base;
}

export declare class Grandchild extends Child {
  constructor();
  other(x: Uint8Array): Uint8Array<ArrayBuffer>;
  other(x: readonly string[], y: number): number;
  other(x: number): string;
}
//# sourceMappingURL=overrides.d.py.ts.map
