// Made by Typhon from src/pkg/sub/__init__.py; do not edit.
export {};

export declare function twice(value: number): number;

export type { Deep } from "./deep.py";
export type { DeepInit } from "./deep.py";
export { Mode } from "./deep.py";
export { dumps } from "../../../.typhon/stdlib/json/__init__.py";
//# sourceMappingURL=__init__.d.py.ts.map
