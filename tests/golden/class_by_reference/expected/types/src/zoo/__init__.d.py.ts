// Made by Typhon from src/zoo/__init__.py; do not edit.
export {};
//# sourceMappingURL=__init__.d.py.ts.map
