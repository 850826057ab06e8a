// The form of a module for workers: every answer is a promise or an AsyncGenerator.
import { expectTypeOf } from "expect-type";
import type { AsyncContextManager, TypedArray } from "typhon";
import { createPool, transfer, withSignal } from "typhon/workers";
import * as bank from "../golden/workers/expected/types/src/bank.worker.py";
import type { Amount } from "../golden/workers/expected/types/src/money.worker.py";

expectTypeOf(bank.interest([1, 2], { rate: 0.2 })).toEqualTypeOf<Promise<number>>();
// @ts-expect-error: a string is no number
void bank.interest(["1"]);

// Overloads stay apart.
expectTypeOf(bank.total(1)).toEqualTypeOf<Promise<number>>();
expectTypeOf(bank.total("1")).toEqualTypeOf<Promise<string>>();

// Constants are promised; an enumeration is the same everywhere.
expectTypeOf(bank.NAME).toEqualTypeOf<Promise<string>>();
expectTypeOf(bank.Kind.GIRO).toEqualTypeOf<"giro">();

// Functions that Python calls may take their time, but give what they should.
void bank.rounded([1.5], (amount) => Math.round(amount));
void bank.rounded([1.5], async (amount) => Math.round(amount));
// @ts-expect-error: a string is no number
void bank.rounded([1.5], async () => "1");
expectTypeOf(bank.rule_for("giro")).toEqualTypeOf<Promise<(a0: number) => Promise<number>>>();

// What is used step by step comes at once.
expectTypeOf(bank.quiz(1)).toEqualTypeOf<AsyncGenerator<string, boolean, number>>();
expectTypeOf(bank.rates("EUR")).toEqualTypeOf<AsyncGenerator<number, void, undefined>>();
expectTypeOf(bank.locked).returns.toEqualTypeOf<Promise<AsyncContextManager<bank.Book>>>();

// A view of a worker's memory cannot leave it, a copy can.
expectTypeOf(bank.statement).returns.toEqualTypeOf<Promise<TypedArray>>();

const account = new bank.Account("Ada", { kind: "savings" });
expectTypeOf(account.deposit(1)).toEqualTypeOf<Promise<bank.Account>>();
expectTypeOf(account.balance).toEqualTypeOf<Promise<Amount>>();
account.owner = "Grace";
// @ts-expect-error: it can only be read
account.balance = 1;
expectTypeOf(bank.Account.open("Ada")).toEqualTypeOf<Promise<bank.Account>>();
expectTypeOf(account[Symbol.asyncIterator]).returns.toExtend<AsyncGenerator<bank.Entry>>();

// @ts-expect-error: Python makes exceptions
new bank.Overdrawn(1);

// A pool has what the module has.
const pool = createPool(bank, { size: 2 });
expectTypeOf(pool.total("1")).toEqualTypeOf<Promise<string>>();
expectTypeOf(new pool.Account("Ada")).toEqualTypeOf<bank.Account>();
expectTypeOf(pool.dispose).returns.toEqualTypeOf<void>();
// @ts-expect-error: a pool has no other options
createPool(bank, { workers: 2 });

expectTypeOf(withSignal(bank.total(1), AbortSignal.timeout(1))).toEqualTypeOf<Promise<number>>();
expectTypeOf(transfer(new Uint8Array(1))).toEqualTypeOf<Uint8Array<ArrayBuffer>>();
