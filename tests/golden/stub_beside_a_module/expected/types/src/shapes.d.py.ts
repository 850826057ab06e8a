// Made by Typhon from src/shapes.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare const LIMIT: number;

export declare class Shape {
  constructor(name: string);
  name: string;
  scale(by: number): Shape;
  only_in_the_stub(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function area(shape: Shape): number;
export declare function area(shape: Shape, unit: string): string;
//# sourceMappingURL=shapes.d.py.ts.map
