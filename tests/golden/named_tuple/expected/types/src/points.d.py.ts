// Made by Typhon from src/points.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

/** A place. */
export type Point = readonly [x: number, y: number] & {
  /** To the right. */
  readonly x: number;
  /** Upwards. */
  readonly y: number;
};

/** What a {@link Point} is made from. */
export type PointInit = readonly [x: number, y?: number] | {
  readonly x: number;
  readonly y?: number | undefined;
};

export type Tree = readonly [label: string, children: Tree[], parent: Tree | null] & {
  readonly label: string;
  readonly children: Tree[];
  readonly parent: Tree | null;
};

/** What a {@link Tree} is made from. */
export type TreeInit = readonly [label: string, children: readonly TreeInit[], parent?: TreeInit | null | undefined] | {
  readonly label: string;
  readonly children: readonly TreeInit[];
  readonly parent?: TreeInit | null | undefined;
};

/** By reference, because of its method. */
export declare class Size {
  constructor(width: number, height: number);
  readonly width: number;
  readonly height: number;
  area(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export type Pair = readonly [first: unknown, second: unknown] & {
  readonly first: unknown;
  readonly second: unknown;
};

/** What a {@link Pair} is made from. */
export type PairInit = readonly [first: unknown, second?: unknown] | {
  readonly first: unknown;
  readonly second?: unknown;
};

export type Row = readonly [id: unknown, _1: unknown, _2: unknown, _3: unknown] & {
  readonly id: unknown;
  readonly _1: unknown;
  readonly _2: unknown;
  readonly _3: unknown;
};

/** What a {@link Row} is made from. */
export type RowInit = readonly [id: unknown, _1: unknown, _2: unknown, _3: unknown] | {
  readonly id: unknown;
  readonly _1: unknown;
  readonly _2: unknown;
  readonly _3: unknown;
};

export type Labelled = readonly [label: string, at: Point] & {
  readonly label: string;
  readonly at: Point;
};

/** What a {@link Labelled} is made from. */
export type LabelledInit = readonly [label: string, at: PointInit] | {
  readonly label: string;
  readonly at: PointInit;
};

export declare function move(
  point: PointInit,
  /** @defaultValue `Point(0, 0)` */
  by?: PointInit,
): Point;

export declare function walk(tree: TreeInit, points: readonly PointInit[]): Labelled[];

export declare function bounds(
  points: { readonly [key: string]: PointInit } | ReadonlyMap<string, PointInit>,
): Size;

export declare function swap(pair: PairInit): Pair;

export declare function row(number: number): Row;

/** Its items have names that TypeScript does not take for items. */
export type Setting = readonly [default_: number, enum_: string] & {
  readonly default: number;
  readonly enum: string;
};

/** What a {@link Setting} is made from. */
export type SettingInit = readonly [default_: number, enum_: string] | {
  readonly default: number;
  readonly enum: string;
};

export declare function setting(): Setting;
//# sourceMappingURL=points.d.py.ts.map
