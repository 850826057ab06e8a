// Made by Typhon from src/waiting.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare function fetch(
  name: string,
  options?: {
    /** @defaultValue `3` */
    retries?: number | undefined;
  },
): Promise<Uint8Array<ArrayBuffer>>;

export declare function nothing(): Promise<void>;

export declare function maybe(): Promise<number | null>;

export declare function both(value: PromiseLike<number>): Promise<string>;

export declare function coroutine(): Promise<number[]>;

export declare function ticks(): AsyncGenerator<number, void, undefined>;

export declare class Client {
  constructor();
  get(path: string): Promise<string>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=waiting.d.py.ts.map
