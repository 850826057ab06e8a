// Made by Typhon from src/decorated.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { AsyncContextManager, ContextManager } from "typhon";
export {};

export declare function cached(n: number): number;

/** Its result comes with the seconds that it took. */
export declare function timed(
  n: number,
  options?: {
    /** @defaultValue `""` */
    label?: string | undefined;
  },
): [number, string];

export declare function query(
  text: string,
  /** @defaultValue `10` */
  limit?: number,
): string[];

export declare function fetch(url: string): Promise<Uint8Array<ArrayBuffer>>;

export declare function compute(n: number): Promise<number>;

export declare function registered(n: number): number;

export declare function shown(a0: number): string;

export declare function opened(path: string): ContextManager<string[]>;

export declare function generated(): ContextManager<number>;

export declare function connected(url: string): AsyncContextManager<number>;

export declare class Service {
  constructor();
  readonly value: number;
  run(n: number): [number, number];
  static make(n: number): [number, number];
  static help(n: number): [number, number];
  session(): ContextManager<Service>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=decorated.d.py.ts.map
