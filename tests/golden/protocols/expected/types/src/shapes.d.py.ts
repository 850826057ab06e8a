// Made by Typhon from src/shapes.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

/** What can be drawn. */
export interface Drawable {
  color: string;
  readonly name: string;
  draw(
    /** @defaultValue `1.0` */
    scale?: number,
  ): void;
  copy(): this;
}

export interface Resizable extends Drawable {
  resize(by: number): Resizable;
  full_name(): string;
}

export interface Source<T_co> {
  read(): T_co;
}

export interface Compared {}

export type Handler = (a0: string, a1: number) => boolean;

export type Transform<T> = (a0: T, ...args: T[]) => T[];

export type Generic = <T>(a0: T, ...args: unknown[]) => T;

export type AsyncHandler = (a0: string) => Promise<void>;

export declare class Circle {
  constructor();
  color: string;
  draw(
    /** @defaultValue `1.0` */
    scale?: number,
  ): void;
  full_name(): string;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare function draw_all(items: readonly Drawable[]): void;

export declare function grow<R extends Resizable>(shape: R): R;

export declare function smallest(items: readonly Compared[]): Compared;

export declare function first(source: Source<number>): Source<string>;

export declare function on(
  handler: (a0: string, a1: number) => boolean,
  other: (a0: string) => PromiseLike<void>,
): void;

export declare function transform(
  by: (a0: number, ...args: number[]) => readonly number[],
): (a0: string, ...args: string[]) => string[];

export declare function apply(
  function_: <T>(a0: T, ...args: never[]) => T,
): <T>(a0: T, ...args: unknown[]) => T;
//# sourceMappingURL=shapes.d.py.ts.map
