// Made by Typhon from src/pkg/squares.py; do not edit.
export {};

export declare function side(area: number): number;

export { title } from "./texts.py";
//# sourceMappingURL=squares.d.py.ts.map
