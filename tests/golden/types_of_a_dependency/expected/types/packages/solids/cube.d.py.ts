// Made by Typhon from packages/solids/cube.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Solid } from "./_base.py";
import type { Paint } from "./paint.py";
export {};

export interface Face {
  edge: number;
  color: string;
}

/** What a {@link Face} is made from. */
export interface FaceInit {
  edge: number;
  /** @defaultValue `"white"` */
  color?: string | undefined;
}

export declare class Cube extends Solid {
  constructor(edge: number);
  edge: number;
  faces(): Face[];
  painted(paint: Paint): Cube;
}
//# sourceMappingURL=cube.d.py.ts.map
