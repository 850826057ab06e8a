// Made by Typhon from src/failing.py; do not edit.
import type { JSONDecodeError } from "../.typhon/stdlib/json/decoder.py";
import type { PythonError } from "typhon";
export {};

/** Anything that goes wrong. */
export declare class AppError extends PythonError {
  protected constructor();
}

export declare class NotFound extends AppError {
  protected constructor();
  readonly path: string;
  readonly code: number;
  readonly message: string;
}

export declare class BadJson extends JSONDecodeError {
  protected constructor();
}

declare class _Internal extends AppError {
  protected constructor();
}

export declare class Wrapped extends _Internal {
  protected constructor();
}

/**
 * Finds.
 *
 * @throws NotFound - When there is none.
 */
export declare function find(path: string): string;

export declare function last_error(): AppError | null;

export { type _Internal };
//# sourceMappingURL=failing.d.py.ts.map
