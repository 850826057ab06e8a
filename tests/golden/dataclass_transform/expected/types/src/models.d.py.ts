// Made by Typhon from src/models.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * Classes that a library would make dataclasses of.
 *
 * @packageDocumentation
 */
export {};

export declare function Field(
  options?: {
    default?: unknown;
    /** @defaultValue `""` */
    alias?: string | undefined;
    /** @defaultValue `False` */
    kw_only?: boolean | undefined;
  },
): unknown;

export declare function unrelated(): number;

export declare function record(cls: unknown): unknown;

export declare class ModelMeta {
  protected constructor();
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Model {
  constructor();
  save(): void;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Entity {
  constructor();
  id: number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Point {
  constructor(x: number, y: number, z?: number, options?: { label?: string | undefined });
  x: number;
  y: number;
  z: number;
  label: string;
  limit: number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class User extends Model {
  constructor(
    options: {
      login: string;
      age?: number | undefined;
      /** @defaultValue `unrelated()` */
      count?: number | undefined;
    },
  );
  name: string;
  age: number;
  count: number;
}

export declare class Admin extends User {
  constructor(
    level: number,
    options: {
      login: string;
      age?: number | undefined;
      /** @defaultValue `unrelated()` */
      count?: number | undefined;
    },
  );
  level: number;
}

export declare class Order extends Entity {
  constructor(options: { total: number });
  total: number;
}
//# sourceMappingURL=models.d.py.ts.map
