// Made by Typhon from src/scalars.py; do not edit.
export {};

export type Big = bigint;

export declare function whole(value: number): number;

export declare function any_size(value: bigint): bigint;

export declare function any_size_by_alias(value: bigint): bigint;

export declare function real(value: number): number;

export declare function truth(value: boolean): boolean;

export declare function text(value: string): string;

export declare function raw(value: Uint8Array): Uint8Array<ArrayBuffer>;

/** All on one line. */
export declare function four(a: number, b: number, c: boolean, d: string): void;
//# sourceMappingURL=scalars.d.py.ts.map
