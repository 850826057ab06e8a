import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import { equal, ok, rejects, same, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { breaks, catches, converse, count_to, doubled, echo, first, lies, log, total } from "./src/streams.py";

async function* numbers(...values: number[]): AsyncGenerator<number, void, undefined> {
  for (const value of values) {
    await Promise.resolve();
    yield value;
  }
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const value of values) items.push(value);
  return items;
}

test("the declared types are asynchronous iterators", () => {
  expectTypeOf(count_to(0)).toExtend<AsyncIterableIterator<number>>();
  expectTypeOf(echo).returns.toExtend<AsyncGenerator<string, void, string>>();
  expectTypeOf(total).toEqualTypeOf<(values: AsyncIterable<number>) => Promise<number>>();
});

test("for await takes all items", async () => {
  equal(await collect(count_to(3)), [0, 1, 2]);
  equal(log(), ["finally"]);
});

test("leaving the loop ends the generator and waits for its clean-up", async () => {
  for await (const number of count_to(10)) if (number === 1) break;
  equal(log(), ["finally"]);
});

test("values are sent in", async () => {
  const generator = echo();
  equal(await generator.next(), { done: false, value: "start" });
  equal(await generator.next("a"), { done: false, value: "<a>" });
  equal(await generator.next("end"), { done: true, value: undefined });
  equal(await generator.next("more"), { done: true, value: undefined });
});

test("steps wait for each other", async () => {
  const generator = count_to(4);
  const steps = [generator.next(), generator.next(), generator.next()];
  equal(
    (await Promise.all(steps)).map((step) => step.value as unknown),
    [0, 1, 2],
  );
  equal(await generator.return?.(), { done: true, value: undefined });
  equal(log(), ["finally"]);
});

test("errors go in and come out", async () => {
  const generator = catches();
  await generator.next();
  equal(await generator.throw(new Error("mine")), { done: false, value: "JsError" });
  await rejects(collect(breaks()), { class: PythonError, message: "half-way" });
  await rejects(collect(lies()), {
    class: TypeError,
    message: /^AsyncIterator\[int\] item: Expected int, got str/,
  });
});

test("Python iterates what JavaScript has", async () => {
  same(await total(numbers(1, 2, 3)), 6);
  same(await total(numbers()), 0);
  same(await first(numbers(7, 8)), 7);
  same(await total(count_to(4)), 6);
  log();
  const stream = new ReadableStream<number>({
    start(controller) {
      controller.enqueue(4);
      controller.enqueue(5);
      controller.close();
    },
  });
  if (Symbol.asyncIterator in stream) same(await total(stream), 9);
  const mine = new Error("mine");
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    throw mine;
  }
  same(await rejects(total(failing()), { class: Error }), mine);
});

test("Python converses with a JavaScript generator", async () => {
  const heard: unknown[] = [];
  async function* partner(): AsyncGenerator<number, void, string> {
    try {
      heard.push(yield 1);
      heard.push(yield 2);
    } finally {
      heard.push("finally");
    }
  }
  equal(await converse(partner()), [1, 2]);
  equal(heard, ["hello", "finally"]);
});

test("both ways at once", async () => {
  equal(await collect(doubled(numbers(1, 2))), [2, 4]);
  equal(await collect(doubled(doubled(numbers(1, 2)))), [4, 8]);
});

test("what is no asynchronous iterable is refused", async () => {
  const call = async (value: unknown): Promise<number> => total(untyped(value));
  await rejects(call([1]), {
    class: TypeError,
    message: "streams.total(): values: Expected an async iterable, got Array of 1",
  });
  await rejects(call(null), { class: TypeError, message: /got null/ });
  await rejects(total(numbers(untyped("x"))), { class: TypeError, message: /Expected number, got string "x"/ });
});

test("a generator that is dropped half-way still cleans up", async () => {
  ok(count_to(3) !== undefined, "a generator that never starts");
  await count_to(3)[Symbol.asyncIterator]().next();
});
