// Made by Typhon from src/workshop/__init__.py; do not edit.
export {};

export { Cube } from "../../packages/solids/cube.py";
export { build } from "./bench.py";
export { join } from "../../packages/solids/__init__.py";
//# sourceMappingURL=__init__.d.py.ts.map
