// Made by Typhon from src/optional.py; do not edit.
export {};

export declare function nothing(): void;

export declare function give_nothing(value: null | undefined): void;

export declare function old(value: number | null | undefined): string | null;

declare function new_(value: number | null | undefined): string | null;

export declare function spelled_out(value: number | null | undefined): string | null;

export declare function aliased(value: number | null | undefined): string | null;

export declare function nested(
  values: readonly (number | null | undefined)[] | null | undefined,
): { [key: string]: number | null } | null;

export { new_ as new };
//# sourceMappingURL=optional.d.py.ts.map
