// Made by Typhon from src/styles.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * Shapes and their sizes.
 *
 * @example
 * Everything at once:
 *
 * ```python
 * >>> area(2, 3)
 * 6
 * ```
 *
 * @packageDocumentation
 */
export {};

/**
 * Multiplies `width` by `Height`.
 *
 * @remarks
 * Negative numbers are refused.
 *
 * They make no sense.
 *
 * @param width - How wide, see `numpy`.
 * @param height - How high.
 * @returns One number.
 * @example
 * ```python
 * >>> google(2)
 * 2.0
 * ```
 *
 * ```python
 * @decorated
 * google(3)
 * ```
 * @see numpy
 */
export declare function google(
  width: number,
  /** @defaultValue `1` */
  height?: number,
): number;

/**
 * Adds.
 *
 * @remarks
 * First.
 *
 * Second.
 *
 * @param x - A number.
 * @returns The sum.
 * @example
 * ```python
 * >>> numpy(1)
 * 1
 * ```
 */
export declare function numpy(x: number): number;

/**
 * Doubles.
 *
 * @remarks
 * Only whole numbers.
 *
 * @param a - The number.
 * @returns Twice that.
 * @example
 * ```python
 * rest(1)
 * if True:
 *     rest(2)
 * ```
 * @deprecated Use `google`.
 */
export declare function rest(a: number): number;

/** @deprecated Use google() instead */
export declare function old(): void;

/**
 * A closed curve.
 *
 * @remarks
 * Not for circles.
 */
export declare class Shape {
  constructor();
  /** How many. */
  sides: number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=styles.d.py.ts.map
