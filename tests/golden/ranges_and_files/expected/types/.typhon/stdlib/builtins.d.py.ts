// Made by Typhon from .typhon/stdlib/builtins.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class slice<_StartT_co = unknown, _StopT_co = _StartT_co, _StepT_co = _StartT_co | _StopT_co> {
  constructor(
    start: null | undefined,
    /** @defaultValue `None` */
    stop?: null | undefined,
    /** @defaultValue `None` */
    step?: null | undefined,
  );
  constructor(stop: unknown);
  constructor(
    start: unknown,
    stop: null | undefined,
    /** @defaultValue `None` */
    step?: null | undefined,
  );
  constructor(
    start: null | undefined,
    stop: unknown,
    /** @defaultValue `None` */
    step?: null | undefined,
  );
  constructor(
    start: unknown,
    stop: unknown,
    /** @defaultValue `None` */
    step?: null | undefined,
  );
  constructor(start: null | undefined, stop: null | undefined, step: unknown);
  constructor(start: unknown, stop: null | undefined, step: unknown);
  constructor(start: null | undefined, stop: unknown, step: unknown);
  constructor(start: unknown, stop: unknown, step: unknown);
  readonly start: _StartT_co;
  readonly step: _StepT_co;
  readonly stop: _StopT_co;
  indices(len: number): [number, number, number];
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class range {
  constructor(stop: number);
  constructor(
    start: number,
    stop: number,
    /** @defaultValue `1` */
    step?: number,
  );
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly length: number;
  count(value: number): number;
  index(value: number): number;
  has(key: unknown): boolean;
  [Symbol.iterator](): IterableIterator<number>;
  get(key: number): number;
  get(key: slice<number | null, number | null, number | null>): range;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=builtins.d.py.ts.map
