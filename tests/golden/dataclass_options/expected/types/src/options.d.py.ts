// Made by Typhon from src/options.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export interface Base {
  name: string;
}

/** `name` stays positional. */
export interface Child {
  name: string;
  size: number;
}

/** What a {@link Child} is made from. */
export interface ChildInit {
  name: string;
  /** @defaultValue `3` */
  size?: number | undefined;
}

export declare class Pointed {
  constructor(x: number, options?: { label?: string | undefined });
  x: number;
  label: string;
  show(): string;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Marked {
  constructor(
    x: number,
    options?: {
      y?: number | undefined;
      /** @defaultValue `list()` */
      z?: readonly number[] | undefined;
    },
  );
  x: number;
  y: number;
  get z(): number[];
  set z(value: readonly number[]);
  total(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** By reference: the password cannot be read back. */
export declare class Hashed {
  constructor(user: string, password: string, rounds?: number);
  user: string;
  get digest(): Uint8Array<ArrayBuffer>;
  set digest(value: Uint8Array);
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export interface Version {
  major: number;
  minor: number;
}

/** What a {@link Version} is made from. */
export interface VersionInit {
  major: number;
  /** @defaultValue `0` */
  minor?: number | undefined;
}

export declare class Bare {
  constructor();
  x: number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function use(base: Base, child: ChildInit, version: VersionInit): Marked;

export declare function make(hashed: Hashed, bare: Bare, pointed: Pointed): Version[];
//# sourceMappingURL=options.d.py.ts.map
