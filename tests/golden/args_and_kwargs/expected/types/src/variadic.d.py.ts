// Made by Typhon from src/variadic.py; do not edit.
export {};

export declare function total(...values: number[]): number;

export declare function join(separator: string, ...parts: string[]): string;

export declare function tag(
  name: string,
  children: readonly string[],
  options?: {
    /** @defaultValue `None` */
    id?: number | null | undefined;
    [name: string]: string | number | null | undefined;
  },
): string;

export declare function anything(options?: { [name: string]: number }): void;

export declare function defaults(
  /** @defaultValue `1` */
  first: number | undefined,
  rest: readonly string[],
  options?: {
    /** @defaultValue `False` */
    last?: boolean | undefined;
  },
): void;

export declare function optional_list(
  /** @defaultValue `[]` */
  values?: readonly number[],
  ...more: (number | null | undefined)[]
): void;
//# sourceMappingURL=variadic.d.py.ts.map
