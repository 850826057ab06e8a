// Made by Typhon from src/styles.py; do not edit.
export {};

export interface Colors {
  color?: string | null;
}
//# sourceMappingURL=styles.d.py.ts.map
