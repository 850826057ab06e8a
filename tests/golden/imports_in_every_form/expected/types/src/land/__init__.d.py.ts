// Made by Typhon from src/land/__init__.py; do not edit.
export {};

export { Lake } from "./lakes.py";
export { River } from "./rivers.py";
export { Lake as Water } from "./lakes.py";
export { deepest } from "./lakes.py";
export * as rivers from "./rivers.py";
//# sourceMappingURL=__init__.d.py.ts.map
