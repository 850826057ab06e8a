// Made by Typhon from src/pkg/circles.py; do not edit.
export {};

export declare const PI: number;

export declare function area(radius: number): number;
//# sourceMappingURL=circles.d.py.ts.map
