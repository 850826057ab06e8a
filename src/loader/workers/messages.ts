// What a program and its worker say to each other. Both sides use the same four messages: either may
// ask the other for something, as Python calls back what it was given.

/** What one side asks of the other. */
export type Order =
  /** A function of a module; `as` is where a stream or a new object is kept. */
  | { readonly kind: "call"; readonly module: string; readonly name: string; readonly as?: number }
  | { readonly kind: "constant"; readonly module: string; readonly name: string }
  | { readonly kind: "construct"; readonly type: string; readonly as: number }
  | { readonly kind: "static"; readonly type: string; readonly name: string; readonly as?: number }
  /** What follows is about something that the other side has given out, by its number. */
  | { readonly kind: "method"; readonly id: number; readonly name: string; readonly as?: number }
  | { readonly kind: "iterate"; readonly id: number; readonly as: number }
  | { readonly kind: "get"; readonly id: number; readonly name: string }
  | { readonly kind: "set"; readonly id: number; readonly name: string }
  | { readonly kind: "apply"; readonly id: number }
  | { readonly kind: "await"; readonly id: number }
  | { readonly kind: "step"; readonly id: number; readonly step: "next" | "return" | "throw" };

export type Message =
  /** The worker's first: it listens. */
  | { readonly type: "ready" }
  | { readonly type: "start"; readonly setup: Setup }
  /** Answered by `outcome` or `failure`, or into `reply` if there is one; see blocking.ts. */
  | {
      readonly type: "order";
      readonly call: number;
      readonly order: Order;
      readonly args: Packed;
      readonly reply?: SharedArrayBuffer;
    }
  /** The answer to an order was longer than its `reply`. */
  | { readonly type: "again"; readonly call: number; readonly reply: SharedArrayBuffer }
  /** Orders of number 0 are not answered. */
  | { readonly type: "outcome"; readonly call: number; readonly value: Packed }
  | { readonly type: "failure"; readonly call: number; readonly error: Packed; readonly isFatal: boolean }
  /** The asker has lost interest; answered at once by `seen`. */
  | { readonly type: "cancel"; readonly call: number }
  | { readonly type: "seen"; readonly call: number }
  /** The other side has let go of something that came to it `count` times. */
  | { readonly type: "release"; readonly id: number; readonly count: number };

/** What a worker is told first. */
export interface Setup {
  /** Shared memory, where it exists; see shared.ts. */
  readonly shared: SharedArrayBuffer | undefined;
}

/** A value as it travels: what structured clone takes, with {@link Token}s for all else. */
export interface Packed {
  readonly value: unknown;
  /** There is no token in it. */
  readonly isPlain: boolean;
}

/** The only key of an object that stands for something that stays where it is. */
export const tokenKey = "\0typhon";

/** What stands for something that stays where it is. Numbers are the sender's, but for `yours`. */
export type Token =
  | readonly ["function", number]
  | readonly ["promise", number]
  | readonly ["stream", number]
  | readonly ["object", number, type: string | undefined]
  | readonly ["manager", number]
  | readonly ["yours", number]
  | readonly ["class", string]
  | readonly ["error", ErrorReport];

/** An error with all that can be asked of it, as nobody can ask the one in the other thread. */
export interface ErrorReport {
  /** The number of what the receiver itself had thrown; then nothing else counts. */
  readonly yours?: number;
  /** The sender's number for what it threw. */
  readonly mine?: number;
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: Packed;
  readonly python?: PythonReport;
}

/** What only exceptions of Python have. */
export interface PythonReport {
  /** The class with its module. */
  readonly type: string;
  /** The nearest compiled class, such as `orders.OutOfStock`. */
  readonly compiled: string | undefined;
  readonly traceback: string;
  /** Lines of a stack. */
  readonly frames: readonly string[];
  readonly args: Packed;
  /** What its compiled class declares, and what the instance has. */
  readonly attributes: Readonly<Record<string, Packed>>;
  readonly errors?: Packed;
}
