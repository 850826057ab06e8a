// Made by Typhon from .typhon/stdlib/json/__init__.py; do not edit.
import type { JSONEncoder } from "./encoder.py";
export {};

export declare function dumps(
  obj: unknown,
  options?: {
    /** @defaultValue `False` */
    skipkeys?: boolean | undefined;
    /** @defaultValue `True` */
    ensure_ascii?: boolean | undefined;
    /** @defaultValue `True` */
    check_circular?: boolean | undefined;
    /** @defaultValue `True` */
    allow_nan?: boolean | undefined;
    /** @defaultValue `None` */
    cls?: { readonly prototype: JSONEncoder } | null | undefined;
    /** @defaultValue `None` */
    indent?: number | string | null | undefined;
    /** @defaultValue `None` */
    separators?: readonly [string, string] | null | undefined;
    /** @defaultValue `None` */
    default?: ((a0: unknown) => unknown) | null | undefined;
    /** @defaultValue `False` */
    sort_keys?: boolean | undefined;
    [name: string]: unknown;
  },
): string;
//# sourceMappingURL=__init__.d.py.ts.map
