// Made by Typhon from src/constants.py; do not edit.
export {};

export declare const VERSION: string;

export declare const COUNT: number;

export declare const RATIO: number;

export declare const DEBUG: boolean;

export declare const NOTHING: null;

export declare const MAGIC: Uint8Array<ArrayBuffer>;

export declare const HUGE: bigint;

export declare const LIMIT: number;

export declare const NAMES: string[];

export declare const TABLE: { [key: string]: [number, number] };

export declare const ANY: unknown;

export declare const UNTYPED: string[];

export declare const lower: number;

export type Ids = number[];

export type Pairs = [number, string][];
//# sourceMappingURL=constants.d.py.ts.map
