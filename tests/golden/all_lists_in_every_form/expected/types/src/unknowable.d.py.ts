// Made by Typhon from src/unknowable.py; do not edit.
export {};

export declare function read(text: string): number;
//# sourceMappingURL=unknowable.d.py.ts.map
