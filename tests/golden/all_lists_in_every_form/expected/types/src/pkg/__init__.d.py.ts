// Made by Typhon from src/pkg/__init__.py; do not edit.
export {};

export declare function second(): number;

export declare function third(): number;

export declare function fourth(): number;

export { PI } from "./circles.py";
export { area } from "./circles.py";
export { side } from "./squares.py";
export { title } from "./texts.py";
//# sourceMappingURL=__init__.d.py.ts.map
