// Made by Typhon from src/passed_on.py; do not edit.
export {};

export type { Handler } from "./shapes.py";
export type { Transform } from "./shapes.py";
//# sourceMappingURL=passed_on.d.py.ts.map
