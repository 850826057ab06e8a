// Made by Typhon from src/broken.py; do not edit.
export {};

export declare function before(a: number): string;

export declare function after(b: number): boolean;
//# sourceMappingURL=broken.d.py.ts.map
