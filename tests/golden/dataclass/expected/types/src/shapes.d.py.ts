// Made by Typhon from src/shapes.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export interface Point {
  x: number;
  y: number;
}

/** A label. */
export interface Label {
  name: string;
  /** What it says. */
  text: string;
  points: Point[];
  size: number;
  length: number;
}

/** What a {@link Label} is made from. */
export interface LabelInit {
  name: string;
  /** What it says. @defaultValue `""` */
  text?: string | undefined;
  /** @defaultValue `list()` */
  points?: readonly Point[] | undefined;
  /** @defaultValue `12` */
  size?: number | undefined;
}

/** Has no default, but holds a Label, which has. */
export interface Sheet {
  label: Label;
  parent: Sheet | null;
}

/** What a {@link Sheet} is made from. */
export interface SheetInit {
  label: LabelInit;
  parent: SheetInit | null | undefined;
}

/** Has a method of its own, so it crosses by reference. */
export declare class Counter {
  constructor(value?: number, _secret?: number);
  value: number;
  add(by: number): void;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function move(point: Point, by: Point): Point;

export declare function sheets(all: readonly SheetInit[], start: Counter): Label;
//# sourceMappingURL=shapes.d.py.ts.map
