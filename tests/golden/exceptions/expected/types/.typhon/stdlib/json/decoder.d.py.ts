// Made by Typhon from .typhon/stdlib/json/decoder.py; do not edit.
import type { PythonError } from "typhon";
export {};

export declare class JSONDecodeError extends PythonError {
  constructor(msg: string, doc: string, pos: number);
  readonly msg: string;
  readonly doc: string;
  readonly pos: number;
  readonly lineno: number;
  readonly colno: number;
}
//# sourceMappingURL=decoder.d.py.ts.map
