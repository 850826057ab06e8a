// Made by Typhon from src/overrides.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { PythonError } from "typhon";
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

export declare class Left extends Base {
  constructor();
  left: number;
}

export declare class Right extends Base {
  constructor();
  right: number;
  mixed_in(x: number): string;
}

/** What `extends` cannot name is declared again, once. */
export declare class Diamond extends Left {
  constructor();
  right: number;
  mixed_in(x: number): string;
}

export declare class Static extends Base {
  constructor();
  static same(): string;
}

export declare class BelowStatic extends Static {
  constructor();
  same(x: string): void;
  same(x: number): number;
}

export declare class Failure extends PythonError {
  constructor(...args: unknown[]);
  readonly code: number;
}

export declare class OtherFailure extends Failure {
  constructor(...args: unknown[]);
}

export declare class Twice {
  constructor();
  name(): string;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class InACircle extends AlsoInACircle {
  constructor();
}

export declare class AlsoInACircle {
  constructor();
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Visitor<T> {
  constructor();
  visit(node: number): T;
  name(): string;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Printer extends Visitor<null> {
  constructor();
  visit(node: number): void;
  visit(node: number): null;
}
//# sourceMappingURL=overrides.d.py.ts.map
