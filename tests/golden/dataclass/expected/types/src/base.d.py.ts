// Made by Typhon from src/base.py; do not edit.
export {};

export interface Named {
  name: string;
}
//# sourceMappingURL=base.d.py.ts.map
