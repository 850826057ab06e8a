// Made by Typhon from src/land/towns/__init__.py; do not edit.
export {};
//# sourceMappingURL=__init__.d.py.ts.map
