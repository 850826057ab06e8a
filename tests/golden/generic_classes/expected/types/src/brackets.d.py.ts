// Made by Typhon from src/brackets.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Box } from "./boxes.py";
export {};

export declare class Stack<T> {
  constructor();
  push(item: T): void;
  pop(): T;
  boxed<B extends Box<number>>(box: B): [B, T];
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Registry<K extends string, V = number> extends Stack<V> {
  constructor();
  lookup(key: K): V | null;
}

export declare function drain(stack: Stack<string>, registry: Registry<string, number>): string[];
//# sourceMappingURL=brackets.d.py.ts.map
