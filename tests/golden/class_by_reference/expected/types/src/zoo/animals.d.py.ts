// Made by Typhon from src/zoo/animals.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Thing } from "./base.py";
export {};

/** An animal. */
export declare class Animal extends Thing {
  protected constructor();
  legs: number;
  get friend(): Animal | null;
  set friend(value: Animal | null | undefined);
  readonly kingdom: string;
  /** In years. */
  age: number;
  readonly is_old: boolean;
  /** What it is called. */
  name: string;
  readonly number: number;
  readonly kind: string;
  readonly length: number;
  speak(
    /** @defaultValue `1.0` */
    volume?: number,
  ): string;
  static adopt<Self extends Animal>(this: { readonly prototype: Self }, name: string): Self;
  static count(): number;
}

export declare class Dog extends Animal {
  constructor(
    name: string,
    options?: {
      /** @defaultValue `0` */
      age?: number | undefined;
    },
  );
  position: number;
  speak(
    /** @defaultValue `1.0` */
    volume?: number,
  ): string;
  collar(): Dog_Collar;
  track(): string;
}

declare class Dog_Collar {
  constructor();
  size: number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export type Position = readonly [x: number, y: number] & {
  readonly x: number;
  readonly y: number;
};

/** What a {@link Position} is made from. */
export type PositionInit = readonly [x: number, y?: number] | {
  readonly x: number;
  readonly y?: number | undefined;
};

export declare function meet(a: Animal, b: Dog): Animal[];

export declare function where(animal: Thing): Position;

export { type Dog_Collar };
//# sourceMappingURL=animals.d.py.ts.map
