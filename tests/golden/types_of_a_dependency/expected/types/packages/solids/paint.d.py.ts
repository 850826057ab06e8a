// Made by Typhon from packages/solids/paint.py; do not edit.
import type { PythonError } from "typhon";
export {};

export type Paint = "red" | "blue";

export declare const Paint: {
  readonly RED: "red";
  readonly BLUE: "blue";
};

export declare class PaintError extends PythonError {
  constructor(...args: unknown[]);
}
//# sourceMappingURL=paint.d.py.ts.map
