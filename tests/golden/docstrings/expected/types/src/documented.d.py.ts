// Made by Typhon from src/documented.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * What the module is for.
 *
 * Second paragraph with a `code` word.
 *
 * @packageDocumentation
 */
export {};

/**
 * One line.
 *
 * More text, which has:
 *     indented lines
 * and goes on.
 *
 * @param a - The first, which is described on two lines.
 * @param b - The second.
 * @returns True when it is so.
 * @throws ValueError - When a is negative.
 * @throws KeyError
 * @example
 * ```python
 * >>> google(1, c=2.0)
 * ```
 */
export declare function google(
  a: number,
  /** @defaultValue `"x"` */
  b: string | undefined,
  options: {
    /** The option. */
    c: number;
  },
): boolean;

/**
 * Adds.
 *
 * @remarks
 * Kept as it is.
 *
 * @param x - The numbers.
 * @param y - The numbers.
 * @param flag - Whether.
 * @returns The sum.
 */
export declare function numpy(
  x: number,
  y: number,
  /** @defaultValue `False` */
  flag?: boolean,
): number;

/**
 * Sphinx's style.
 *
 * @param a - The first, on two lines.
 * @returns Twice that.
 * @throws ValueError - never
 */
export declare function rest(a: number): number;

/**
 * Says *\/ in the middle.
 *
 * \@decorator at the start of a line is no tag.
 */
export declare function ends_comment(): void;

/** A thing. */
export declare class Thing {
  constructor();
  /** How large it is. */
  size: number;
  /** Does it. */
  method(): void;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** How many there may be. */
export declare const LIMIT: number;
//# sourceMappingURL=documented.d.py.ts.map
