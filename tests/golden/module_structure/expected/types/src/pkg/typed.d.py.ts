// Made by Typhon from src/pkg/typed.py; do not edit.
export {};

export declare function untyped(a: number): string;
//# sourceMappingURL=typed.d.py.ts.map
