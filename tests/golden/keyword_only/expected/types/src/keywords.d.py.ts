// Made by Typhon from src/keywords.py; do not edit.
export {};

/**
 * Wraps.
 *
 * @param text - What to wrap.
 */
export declare function optional(
  text: string,
  options?: {
    /** How wide, in characters. @defaultValue `80` */
    width?: number | undefined;
    /** @defaultValue `None` */
    fill?: string | null | undefined;
  },
): string;

export declare function required(
  options: {
    name: string;
    /** @defaultValue `"a"` */
    kind?: string | undefined;
  },
): void;

export declare function after_default(
  /** @defaultValue `1` */
  first: number | undefined,
  /** @defaultValue `None` */
  second: string | null | undefined,
  options: {
    third: boolean;
  },
): void;

export declare function named_options(
  options: { readonly [key: string]: string } | ReadonlyMap<string, string>,
  options_?: {
    /** @defaultValue `False` */
    strict?: boolean | undefined;
  },
): void;

export declare function callback(
  options?: {
    /** @defaultValue `None` */
    done?: ((a0: number) => void) | null | undefined;
    /** @defaultValue `print` */
    each?: (() => void) | undefined;
  },
): void;
//# sourceMappingURL=keywords.d.py.ts.map
