// Made by Typhon from src/made.py; do not edit.
export {};

/** A place. */
export type Point = readonly [x: number, y: number] & {
  readonly x: number;
  readonly y: number;
};

/** What a {@link Point} is made from. */
export type PointInit = readonly [x: number, y: number] | {
  readonly x: number;
  readonly y: number;
};

export type Entry = readonly [name: unknown, size: unknown] & {
  readonly name: unknown;
  readonly size: unknown;
};

/** What a {@link Entry} is made from. */
export type EntryInit = readonly [name: unknown, size: unknown] | {
  readonly name: unknown;
  readonly size: unknown;
};

export interface Headers {
  "content-type": string;
  class?: number;
  "prénom": string[];
  "1st": boolean;
}

export interface Options {
  deep?: boolean;
}

export type Color = 1 | 2;

export declare const Color: {
  readonly RED: 1;
  readonly GREEN: 2;
};

export type Level = 10 | 11;

export declare const Level: {
  readonly LOW: 10;
  readonly HIGH: 11;
};

export type Side = "left" | "right";

export declare const Side: {
  readonly LEFT: "left";
  readonly RIGHT: "right";
};

export type Unit = "m" | "s";

export declare const Unit: {
  readonly METRE: "m";
  readonly SECOND: "s";
};

export type Key = 1 | 2;

export declare const Key: {
  readonly UP: 1;
  readonly DOWN: 2;
};

export type Mode = number;

export declare const Mode: {
  readonly READ: 1;
  readonly WRITE: 2;
};

export declare function use(
  point: PointInit,
  headers: Headers,
  options: Options,
  color: Color,
  level: Level,
): Entry;

export declare function enums(side: Side, unit: Unit, key: Key, mode: Mode): void;
//# sourceMappingURL=made.d.py.ts.map
