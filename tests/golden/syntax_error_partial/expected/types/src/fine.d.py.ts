// Made by Typhon from src/fine.py; do not edit.
export {};

export declare function fine(): number;
//# sourceMappingURL=fine.d.py.ts.map
