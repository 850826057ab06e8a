// Made by Typhon from src/failing.py; do not edit.
import type { JSONDecodeError } from "../.typhon/stdlib/json/decoder.py";
import type { PythonError } from "typhon";
export {};

/** Anything that goes wrong. */
export declare class AppError extends PythonError {
  constructor(...args: unknown[]);
}

export declare class NotFound extends AppError {
  constructor(
    path: string,
    options?: {
      /** @defaultValue `404` */
      code?: number | undefined;
    },
  );
  readonly path: string;
  readonly code: number;
  readonly message: string;
}

export declare class BadJson extends JSONDecodeError {
  constructor(msg: string, doc: string, pos: number);
}

declare class _Internal extends AppError {
  constructor(...args: unknown[]);
}

export declare class Wrapped extends _Internal {
  constructor(...args: unknown[]);
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
