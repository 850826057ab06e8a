// Made by Typhon from src/naming.py; do not edit.
export {};

export interface Named {
  full_name(): string;
}
//# sourceMappingURL=naming.d.py.ts.map
