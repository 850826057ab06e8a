// Made by Typhon from src/pkg/__init__.py; do not edit.

/**
 * The package.
 *
 * @packageDocumentation
 */
export {};

export type { Deep } from "./sub/deep.py";
export type { DeepInit } from "./sub/deep.py";
export { Engine } from "./_impl.py";
export { Mode } from "./sub/deep.py";
export { helper as assist } from "./_impl.py";
export { dumps } from "../../.typhon/stdlib/json/__init__.py";
export { _hidden_helper as shown } from "./_impl.py";
export * as sub from "./sub/__init__.py";
export { twice } from "./sub/__init__.py";
//# sourceMappingURL=__init__.d.py.ts.map
