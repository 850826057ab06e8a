// Made by Typhon from src/unions.py; do not edit.
export {};

export type Mode = "fast" | "exact";

export type Id = number | string;

export declare function either(value: number | string): string | number;

declare function number_(value: number): number;

export declare function deep(
  value: readonly (number | string)[] | { readonly [key: string]: number | null | undefined } | ReadonlyMap<string, number | null | undefined>,
): number[] | null;

export declare function mode(
  /** @defaultValue `"fast"` */
  value?: "fast" | "exact",
): "fast" | "exact";

export declare function mixed(value: "a" | 1 | true | null | undefined): -1 | 0 | 1;

export declare function quotes(value: "say \"hi\"" | "back\\slash" | "é"): void;

export declare function by_id(id: number | string): number | string;

export declare function many(
  ids: readonly (number | string)[],
): { [key: string]: "fast" | "exact" };

export { number_ as number };
//# sourceMappingURL=unions.d.py.ts.map
