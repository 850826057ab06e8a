// Made by Typhon from src/nodes.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export interface Comparable<T extends Comparable<T>> {
  compare(other: T): boolean;
}

export declare class Node<T extends Node<T>> {
  constructor();
  next(): T;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Leaf extends Node<Leaf> {
  constructor();
  next(): Leaf;
}

export declare class Listed<T extends Listed<T>> {
  constructor();
  all(): T[];
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export interface Link<T extends Link<T>> {
  value: number;
  others: T[];
}

export declare class Egg<H extends Hen<Egg<H>>> {
  constructor();
  hen(): H;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Hen<E extends Egg<Hen<E>>> {
  constructor();
  egg(): E;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class First<S = Second<First<unknown>>> {
  constructor();
  second(): S;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Second<F = First<Second<unknown>>> {
  constructor();
  first(): F;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Same<T = Same<unknown>> {
  constructor();
  same(): T;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Outer<T extends Inner<number>> {
  constructor();
  inner(): T;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Inner<T extends number> {
  constructor();
  number(): T;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Plain {
  constructor();
  f(): void;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Left<L extends Left<L, Plain | Left<L, never>> | Right, R extends Plain | Left<Left<never, R> | Right, R>> extends Plain {
  constructor();
  g(x: L, y: R): void;
}

export declare class Right extends Left<Left<never, Plain | Left<never, never>> | Right, Plain | Left<Left<never, never> | Right, never>> {
  constructor();
}

export declare function greatest(
  values: readonly Comparable<Comparable<never>>[],
): Comparable<Comparable<never>>;

export declare function last<N extends Node<Node<never>>>(node: N): N;

export declare function leaf(node: Node<Leaf>, outer: Outer<Inner<number>>): Leaf;

export declare function listed(
  one: Listed<Listed<never>>,
  hen: Hen<Egg<Hen<never>>>,
  egg: Egg<Hen<Egg<never>>>,
): Listed<Listed<never>>;

export declare function linked(link: Link<Link<never>>): Link<Link<never>>;

export declare function pass_on<T extends Link<T>>(link: T): T;

export declare function defaults(
  first: First<Second<First<unknown>>>,
  same: Same<Same<unknown>>,
): Second<First<Second<unknown>>>;
//# sourceMappingURL=nodes.d.py.ts.map
