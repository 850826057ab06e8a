// Made by Typhon from .typhon/stdlib/os/__init__.py; do not edit.
export {};

export declare function getpid(): number;
//# sourceMappingURL=__init__.d.py.ts.map
