// What calls into a worker must do, in Node and in a browser alike.
import { caught, equal, eventually, ok } from "./assert.mjs";

/**
 * @param {{ bank: any, work: any, workers: typeof import("typhon/workers"), PythonError?: any,
 *   canShare: boolean }} given the modules, and whether memory can be shared here
 * @returns {[name: string, run: () => Promise<void>][]}
 */
export function cases({ bank, work, workers, canShare }) {
  const { createPool, transfer, withSignal, WorkerCrashedError, WorkerStoppedError } = workers;

  const aborted = async (start, delay = 100) => {
    const controller = new AbortController();
    const reason = new Error("No patience");
    const promise = withSignal(start(), controller.signal);
    setTimeout(() => controller.abort(reason), delay);
    equal(await caught(promise), reason);
  };

  return [
    ["values cross as without a worker", async () => {
      equal(await work.moved([{ x: 1 }], { x: 2 }), [{ x: 3, y: 0 }]);
      equal(await work.later(new Date(86_400_000)), new Date(86_400_000));
      equal(await work.big(2n ** 70n), 2n ** 71n);
      equal(await work.echo({ __proto__: null, a: [1, "b", null, true] }), { a: [1, "b", null, true] });
      equal(await work.LIMIT, 42);
      equal(work.Color.RED, "red");
    }],
    ["a worker keeps what its modules remember", async () => {
      const before = (await work.remember(1)).length;
      equal((await work.remember(2)).length, before + 1);
    }],
    ["buffers are copied, or transferred when asked for", async () => {
      const data = new Uint8Array(1000);
      equal(await work.size(data), 1000);
      equal(data.length, 1000);
      equal(await work.size(transfer(data)), 1000);
      equal(data.length, 0);
      equal((await work.zeros(3)), new Uint8Array(3));
      equal(await work.borrowed(3), new Uint8Array([0, 1, 2]));
    }],
    ["what TypeScript refuses is refused in the worker", async () => {
      const error = await caught(work.size("text"));
      ok(error instanceof TypeError);
      ok(error.message.startsWith("work.size(): data:"), error.message);
    }],
    ["what cannot cross is named with its place", async () => {
      class Odd {}
      const error = await caught(work.moved([{ x: 1, y: new Odd() }], {}));
      ok(error instanceof TypeError);
      equal(
        error.message,
        "An object of class Odd cannot cross to another thread (at [0][0].y); pass plain data instead",
      );
    }],
    ["an exception is of its class, with its attributes and traceback", async () => {
      const account = new bank.Account("Ada", 1);
      const error = await caught(account.withdraw(3));
      ok(error instanceof bank.Overdrawn && error instanceof Error);
      equal([error.name, error.type, error.message], ["Overdrawn", "bank.Overdrawn", "2 missing"]);
      equal([error.missing, error.args, error.attribute("missing")], [2, ["2 missing"], 2]);
      ok(/Traceback[^]*bank\.py", line \d+, in withdraw/.test(error.traceback), error.traceback);
      ok(/at Account\.withdraw \(src\/bank\.py:\d+\)/.test(error.stack), error.stack);
    }],
    ["causes and groups come along", async () => {
      const error = await caught(bank.chained());
      equal([error.type, error.cause.type], ["RuntimeError", "KeyError"]);
      const group = await caught(bank.group());
      equal(group.errors.map(({ type }) => type), ["ValueError", "TypeError"]);
    }],
    ["objects stay in the worker", async () => {
      const account = new bank.Savings("Ada", 50);
      ok(account instanceof bank.Account);
      equal(await account.withdraw(10), 40);
      equal([await account.owner, await account.balance, await account.length], ["Ada", 40, 3]);
      account.balance = 100;
      equal(await account.interest(), 10);
      equal((await bank.same(account)) === account, true);
      const joint = await bank.Account.joint(["Ada", "Grace"]);
      ok(joint instanceof bank.Account);
      equal(await (await bank.richest([joint, account])).owner, "Ada");
      equal(await all(account.history()), [100]);
      equal(await all(account), ["A", "d", "a"]);
      equal(await bank.kind(bank.Savings), "Savings");
    }],
    ["a constructor that fails tells the first who uses the object", async () => {
      const nobody = new bank.Account("");
      equal((await caught(nobody.withdraw(1))).message, "An account has an owner");
    }],
    ["a disposed object says so", async () => {
      const account = new bank.Account("Ada");
      await account.balance;
      account[Symbol.dispose ?? Symbol.for("Symbol.dispose")]();
      equal((await caught(account.withdraw(1))).message, "The Account has been disposed");
    }],
    ["an object of JavaScript can have what a protocol asks for", async () => {
      if (!canShare) return;
      equal(await bank.greeting({ name: async () => "Ada" }), "Hello Ada");
    }],
    ["context managers are entered and left", async () => {
      const manager = await bank.opened("door", []);
      equal(await manager.enter(), "door");
      equal(await manager.exit(), false);
    }],
    ["streams make an item when it is asked for", async () => {
      equal(await all(work.squares(4)), [0, 1, 4, 9]);
      equal(await all(work.ticks(3)), [0, 1, 2]);
      const before = await work.made_so_far();
      const stream = work.counted();
      await stream.next();
      await stream.next();
      equal((await work.made_so_far()) - before, 2);
      equal(await stream.return(), { done: true, value: undefined });
      equal(await stream.next(), { done: true, value: undefined });
      const quiz = work.quiz();
      equal((await quiz.next()).value, "6 * 7?");
      equal(await quiz.next(42), { done: true, value: true });
    }],
    ["iterables go in", async () => {
      equal(await work.total(new Set([1, 2])), 3);
      equal(await work.total([1, 2].values()), 3);
      equal(await work.total(work.squares(3)), 5);
      equal(await work.drained((async function* () { yield 1; yield 2; })()), 3);
      equal(await work.awaited(Promise.resolve(2)), 3);
    }],
    ["functions that Python calls run here", async () => {
      const seen = [];
      equal(await work.report(3, (n) => seen.push(n)), 3);
      await eventually(() => seen.length === 3);
      equal(seen, [0, 1, 2]);
      equal(await work.shout(async (text) => `my ${text}`), "MY NAME");
      const mine = new RangeError("mine");
      equal(await caught(work.shout(() => { throw mine; })), mine);
    }],
    ["Python waits for an answer where memory can be shared", async () => {
      const answers = [1, "text", null, -0, NaN, 2n ** 70n, new Map([[1, 2]]), [new Uint8Array(2)]];
      const asked = work.mapped(answers.map((_, at) => at), async (at) => answers[at]);
      if (!canShare) {
        const error = await caught(asked);
        ok(error.message.includes("Awaitable"), error.message);
        return;
      }
      equal(await asked, answers);
      const long = "é".repeat(100_000);
      equal(await work.mapped([1], () => long), [long]);
      const mine = new RangeError("mine");
      equal(await caught(work.mapped([1], () => { throw mine; })), mine);
      await aborted(() => work.mapped([1], () => new Promise(() => {})));
    }],
    ["functions of Python can be called, and given back", async () => {
      const add = await work.adder(2);
      equal(await add(3), 5);
      equal(await work.applied(add, 40), 42);
    }],
    ["a signal stops a loop", async () => {
      const account = new bank.Account("Ada", 5);
      await account.balance;
      await aborted(() => work.forever());
      if (canShare) equal(await account.balance, 5);
      else ok((await caught(account.balance)) instanceof WorkerStoppedError);
    }],
    ["a signal cancels what waits", async () => {
      await work.remember(0); // the worker runs
      await aborted(() => work.nap(60));
      equal((await work.remember(0)).at(-2), -1);
    }],
    ["a signal takes back what has not begun", async () => {
      const spinning = work.spin(500);
      await aborted(() => work.remember(-2), 0);
      await spinning;
      ok(!(await work.remember(0)).includes(-2));
    }],
    ["a worker that does not heed its signal is replaced", async () => {
      if (canShare) await aborted(() => work.stubborn());
      equal(await work.total([1]), 1);
    }],
    ["a pool gives work to who is free", async () => {
      const pool = createPool(work, { size: 2 });
      await Promise.all([pool.spin(0), pool.spin(0)]); // both have started
      const long = pool.spin(1000);
      let isLongDone = false;
      void long.then(() => (isLongDone = true));
      const short = await Promise.all([1, 2, 3, 4].map(() => pool.spin(5)));
      ok(!isLongDone, "the short ones waited for the long one");
      equal(new Set(short).size, 1);
      ok((await long) !== short[0], "they ran in one worker");
      const waiting = pool.spin(10_000);
      pool.dispose();
      ok((await caught(waiting)) instanceof WorkerStoppedError);
      ok((await caught(pool.spin(1))) instanceof WorkerStoppedError);
    }],
    ["objects of a pool stay where they are", async () => {
      const pool = createPool(bank, { size: 2 });
      const accounts = [new pool.Account("Ada", 1), new pool.Account("Grace", 2)];
      ok(accounts[0] instanceof bank.Account);
      equal(await Promise.all(accounts.map((account) => account.balance)), [1, 2]);
      const error = await caught(pool.richest(accounts));
      ok(error instanceof TypeError && error.message.includes("in another worker"), error.message);
      pool.dispose();
    }],
    ["a crash rejects the call, and a fresh worker takes over", async () => {
      const account = new bank.Account("Ada");
      await account.balance;
      const error = await caught(work.crash());
      ok(error instanceof WorkerCrashedError, String(error));
      ok((await caught(account.balance)) instanceof WorkerCrashedError);
      equal(await work.total([1, 2]), 3);
    }],
  ];
}

async function all(items) {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}
