// Made by Typhon from src/bank.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * A bank that keeps its accounts in a worker.
 *
 * @packageDocumentation
 */
import type { Amount } from "./money.py";
import type { BorrowedView, Brand, ContextManager, PythonError, TypedArray } from "typhon";
export {};

export type Iban = string & Brand<"bank.Iban">;

export declare function Iban(value: string): Iban;

export declare const NAME: string;

export type Kind = "giro" | "savings";

export declare const Kind: {
  readonly GIRO: "giro";
  readonly SAVINGS: "savings";
};

export declare class Overdrawn extends PythonError {
  constructor(missing: number);
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
  title: string;
  write(entry: EntryInit): void;
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
  owner: string;
  readonly balance: Amount;
  kind: Kind;
  readonly length: number;
  /** Put money in. */
  deposit(amount: number): Account;
  close(): Promise<boolean>;
  history(): IterableIterator<Entry>;
  [Symbol.iterator](): IterableIterator<Entry>;
  static open(owner: string): Account;
  enter(): Account;
  exit(error?: unknown): boolean;
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
): number;

export declare function watch(account: Account, changed: (a0: number) => void): void;

export declare function convert(
  amount: number,
  rate_of: (a0: string) => PromiseLike<number>,
): Promise<number>;

export declare function rounded(amounts: readonly number[], rule: (a0: number) => number): number[];

export declare function rule_for(kind: Kind): (a0: number) => number;

export declare function numbers(start: Iban): IterableIterator<Iban>;

export declare function quiz(count: number): Generator<string, boolean, number>;

export declare function rates(currency: string): AsyncGenerator<number, void, undefined>;

export declare function locked(book: Book): ContextManager<Book>;

export declare function statement(account: Account): BorrowedView<TypedArray>;

export declare function total(of: number): number;
export declare function total(of: string): string;
//# sourceMappingURL=bank.d.py.ts.map
