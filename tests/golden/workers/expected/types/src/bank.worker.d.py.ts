// Made by Typhon from src/bank.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * A bank that keeps its accounts in a worker.
 *
 * @packageDocumentation
 */
import type { Amount } from "./money.worker.py";
import type { AsyncContextManager, Brand, PythonError, TypedArray } from "typhon";
export {};

export type Iban = string & Brand<"bank.Iban">;

export declare function Iban(value: string): Iban;

export declare const NAME: Promise<string>;

export type Kind = "giro" | "savings";

export declare const Kind: {
  readonly GIRO: "giro";
  readonly SAVINGS: "savings";
};

export declare class Overdrawn extends PythonError {
  protected constructor();
  readonly missing: number;
}

export interface Entry {
  amount: number;
  text: string;
}

/** What a {@link Entry} is made from. */
export interface EntryInit {
  amount: number;
  /** @defaultValue `""` */
  text?: string | undefined;
}

export interface Book {
  readonly title: string | Promise<string>;
  write(entry: EntryInit): Promise<void>;
}

/** An account. */
export declare class Account {
  /** @param owner - who it belongs to */
  constructor(
    owner: string,
    options?: {
      /** @defaultValue `Kind.GIRO` */
      kind?: Kind | undefined;
    },
  );
  /** who it belongs to */
  get owner(): Promise<string>;
  set owner(value: string);
  get balance(): Promise<Amount>;
  get kind(): Promise<Kind>;
  set kind(value: Kind);
  get length(): Promise<number>;
  /** Put money in. */
  deposit(amount: number): Promise<Account>;
  close(): Promise<boolean>;
  history(): AsyncGenerator<Entry, void, undefined>;
  [Symbol.asyncIterator](): AsyncGenerator<Entry, void, undefined>;
  static open(owner: string): Promise<Account>;
  enter(): Promise<Account>;
  exit(error?: unknown): Promise<boolean>;
  [Symbol.asyncDispose](): Promise<void>;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

/** Interest for some days. */
export declare function interest(
  days: readonly number[],
  options?: {
    /** @defaultValue `0.1` */
    rate?: number | undefined;
  },
): Promise<number>;

export declare function watch(account: Account, changed: (a0: number) => void): Promise<void>;

export declare function convert(
  amount: number,
  rate_of: (a0: string) => PromiseLike<number>,
): Promise<number>;

export declare function rounded(
  amounts: readonly number[],
  rule: (a0: number) => number | PromiseLike<number>,
): Promise<number[]>;

export declare function rule_for(kind: Kind): Promise<(a0: number) => Promise<number>>;

export declare function numbers(start: Iban): AsyncGenerator<Iban, void, undefined>;

export declare function quiz(count: number): AsyncGenerator<string, boolean, number>;

export declare function rates(currency: string): AsyncGenerator<number, void, undefined>;

export declare function locked(book: Book): Promise<AsyncContextManager<Book>>;

export declare function statement(account: Account): Promise<TypedArray>;

export declare function total(of: number): Promise<number>;
export declare function total(of: string): Promise<string>;
//# sourceMappingURL=bank.worker.d.py.ts.map
