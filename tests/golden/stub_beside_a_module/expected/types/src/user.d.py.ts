// Made by Typhon from src/user.py; do not edit.
import type { Shape } from "./shapes.py";
export {};

export declare function make(): Shape;
//# sourceMappingURL=user.d.py.ts.map
