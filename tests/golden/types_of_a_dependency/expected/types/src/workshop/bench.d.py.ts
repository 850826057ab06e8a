// Made by Typhon from src/workshop/bench.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Color } from "../../packages/colors-stubs/__init__.py";
import type { Saw } from "../../packages/shared/tools/saw.py";
import type { Solid } from "../../packages/solids/_base.py";
import type { Cube, Face, FaceInit } from "../../packages/solids/cube.py";
import type { PaintError } from "../../packages/solids/paint.py";
export {};

export declare class CrackedError extends PaintError {
  constructor(...args: unknown[]);
}

export declare class Box extends Cube {
  constructor(edge: number);
  get lid(): Face;
  set lid(value: FaceInit);
}

export declare function build(edge: number): Cube;

export declare function color_of(solid: Solid): Color | null;

export declare function saw(): Saw;

export declare function unknown_in_it(): unknown;
//# sourceMappingURL=bench.d.py.ts.map
