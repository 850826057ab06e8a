// Made by Typhon from packages/solids/__init__.py; do not edit.

/**
 * A package that is installed, as far as this project knows.
 *
 * @packageDocumentation
 */
import type { Solid } from "./_base.py";
export {};

/** Glue two solids together. */
export declare function join(first: Solid, second: Solid): Solid;
//# sourceMappingURL=__init__.d.py.ts.map
