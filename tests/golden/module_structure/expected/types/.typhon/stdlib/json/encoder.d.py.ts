// Made by Typhon from .typhon/stdlib/json/encoder.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class JSONEncoder {
  constructor(
    options?: {
      /** @defaultValue `False` */
      skipkeys?: boolean | undefined;
      /** @defaultValue `True` */
      ensure_ascii?: boolean | undefined;
      /** @defaultValue `True` */
      check_circular?: boolean | undefined;
      /** @defaultValue `True` */
      allow_nan?: boolean | undefined;
      /** @defaultValue `False` */
      sort_keys?: boolean | undefined;
      /** @defaultValue `None` */
      indent?: number | string | null | undefined;
      /** @defaultValue `None` */
      separators?: readonly [string, string] | null | undefined;
      /** @defaultValue `None` */
      default?: ((...args: never[]) => unknown) | null | undefined;
    },
  );
  item_separator: string;
  key_separator: string;
  skipkeys: boolean;
  ensure_ascii: boolean;
  check_circular: boolean;
  allow_nan: boolean;
  sort_keys: boolean;
  indent: number | string;
  default(o: unknown): unknown;
  encode(o: unknown): string;
  iterencode(
    o: unknown,
    /** @defaultValue `False` */
    _one_shot?: boolean,
  ): IterableIterator<string>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=encoder.d.py.ts.map
