import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  average,
  breaks,
  close,
  converse,
  count_to,
  delegate,
  forever,
  is_generator,
  items,
  kind,
  lazily,
  lies,
  log,
  pairs,
  same_back,
  stubborn,
  take,
  throw_into,
  total,
  twice,
  words_or_numbers,
  wrong,
  wrong_generator,
} from "./src/stepwise.py";

function* numbers(...values: number[]): Generator<number> {
  yield* values;
}

/** What a JavaScript generator was asked, and its answers. */
function* partner(heard: string[], end: number): Generator<number, number, string> {
  try {
    heard.push(yield 1);
    heard.push(yield 2);
    return end;
  } catch (error) {
    heard.push(`caught ${String(error)}`);
    return -1;
  } finally {
    heard.push("finally");
  }
}

test("the declared types are iterators and generators", () => {
  expectTypeOf(count_to).returns.toExtend<IterableIterator<number>>();
  expectTypeOf(average).returns.toExtend<Generator<number, string, number>>();
  expectTypeOf(total).parameter(0).toEqualTypeOf<Iterable<number>>();
  const typed: Iterable<number> = count_to(0);
  equal([...typed], []);
  log();
});

test("for … of takes one item at a time", () => {
  const seen: number[] = [];
  for (const number of count_to(3)) {
    seen.push(number);
    log().forEach((line) => same(line, `yield ${number}`));
  }
  equal(seen, [0, 1, 2]);
  equal(log(), ["finally"]);
});

test("leaving the loop ends the generator", () => {
  for (const number of count_to(10)) if (number === 1) break;
  equal(log(), ["yield 0", "yield 1", "finally"]);
  for (const number of forever()) if (number > 1000) break;
  const [first, second] = forever();
  equal([first, second], [0, 1]);
});

test("an ended generator stays at its end", () => {
  const generator = count_to(1);
  equal(generator.next(), { done: false, value: 0 });
  equal(generator.next(), { done: true, value: undefined });
  equal(generator.next(), { done: true, value: undefined });
  log();
});

test("values are sent in, and one is returned", () => {
  const generator = average();
  equal(generator.next(), { done: false, value: 0 });
  equal(generator.next(10), { done: false, value: 10 });
  equal(generator.next(20), { done: false, value: 15 });
  equal(generator.next(-1), { done: true, value: "2 numbers" });
  const other = average();
  other.next();
  throws(() => other.next(untyped("x")), {
    class: TypeError,
    message: 'next(): Expected number, got string "x"',
  });
  equal(other.next(4), { done: false, value: 4 });
  equal(other.return("early"), { done: true, value: "early" });
  equal<unknown>(other.next(4), { done: true, value: undefined });
});

test("errors are thrown in: Python's as themselves, others as JsError", () => {
  const generator = stubborn();
  same(generator.next().value, "first");
  equal(generator.throw(new RangeError("mine")), { done: true, value: "ended by RangeError: mine" });
  const raised = throws(() => [...breaks()], { class: PythonError, message: "half-way" });
  const untouched = stubborn();
  untouched.next();
  same(untouched.throw(raised).value, "ended by half-way");
  const mine = new Error("mine");
  const open = forever();
  open.next();
  same(
    throws(() => open.throw(mine), { class: Error }),
    mine,
  );
});

test("an exception half-way ends the loop with its class", () => {
  const seen: number[] = [];
  const error = throws(
    () => {
      for (const number of breaks()) seen.push(number);
    },
    { class: PythonError, message: "half-way" },
  );
  same(error.name, "RuntimeError");
  ok(/at breaks \(.*stepwise\.py:\d+\)/.test(error.stack ?? ""), "the Python frame");
  equal(seen, [1]);
});

test("an item of another type is reported", () => {
  throws(() => [...lies()], {
    class: TypeError,
    message: /^Iterator\[int\] item: Expected int, got str/,
  });
  throws(() => wrong(), {
    class: TypeError,
    message: "stepwise.wrong() result: Expected Iterator[int], got int",
  });
  throws(() => wrong_generator(), { class: TypeError, message: /Expected Generator\[int, None, None\], got list_iterator/ });
});

test("other iterables are iterated once", () => {
  equal([...items(["a", "b"])], ["a", "b"]);
  equal([...pairs({ a: 1, b: 2 })], [["a", 1], ["b", 2]]);
  equal(new Map(pairs({ a: 1 })), new Map([["a", 1]]));
});

test("the same generator under the same annotation is the same object", () => {
  const generator = forever();
  same(same_back(generator), same_back(generator));
  equal(take(generator, 3), [0, 1, 2]);
  equal(generator.next().value, 3);
});

test("Python iterates what JavaScript has", () => {
  same(total([1, 2, 3]), 6);
  same(total(new Set([1, 2])), 3);
  same(total(numbers(1, 2, 3)), 6);
  same(total(Int8Array.of(1, 2)), 3);
  same(total(new Map([[1, 2]]).values()), 2);
  same(total([]), 0);
  same(kind([1]), "list");
  same(kind(numbers(1)), "JsIterable");
  equal(twice([1, 2]), [[1, 2], [1, 2]]);
  const again: Iterable<number> = { [Symbol.iterator]: () => numbers(5) };
  equal(twice(again), [[5], [5]]);
  equal(twice(numbers(5)), [[5], []]);
  equal(take(numbers(1, 2, 3), 2), [1, 2]);
  equal(take([7, 8, 9], 2), [7, 8]);
  same(total(count_to(4)), 6);
  log();
});

test("a JavaScript iterator comes back as itself", () => {
  const mine = numbers(1, 2);
  same<unknown>(same_back(mine), mine);
});

test("Python converses with a JavaScript generator", () => {
  const heard: string[] = [];
  equal(converse(partner(heard, 0.5)), ["first 1", "then 2", "returned 0.5"]);
  equal(heard, ["hello", "bye", "finally"]);
  ok(is_generator(partner([], 1)), "an instance of collections.abc.Generator");
  const doubled = delegate(partner([], 21));
  doubled.next();
  doubled.next("a");
  equal(doubled.next("b"), { done: true, value: 42 });
});

test("Python throws into a JavaScript generator, and closes it", () => {
  const heard: string[] = [];
  same(throw_into(partner(heard, 1)), "returned -1.0");
  equal(heard, ["caught KeyError: 'key'", "finally"]);
  const closed: string[] = [];
  close(partner(closed, 1));
  equal(closed, ["finally"]);
});

test("both ways at once, lazily", () => {
  const asked: number[] = [];
  function* source(): Generator<number> {
    for (let i = 0; ; i++) {
      asked.push(i);
      yield i;
    }
  }
  const changed = lazily(source(), (value) => value * value);
  equal([changed.next().value, changed.next().value, changed.next().value], [0, 1, 4]);
  equal(asked, [0, 1, 2]);
  changed.return?.();
});

test("an error in a JavaScript iterator comes back as the same object", () => {
  const mine = new Error("mine");
  function* failing(): Generator<number> {
    yield 1;
    throw mine;
  }
  same(
    throws(() => total(failing()), { class: Error }),
    mine,
  );
});

test("wrong items and wrong values are refused", () => {
  throws(() => total(untyped([1, "x"])), {
    class: TypeError,
    message: 'stepwise.total(): values[1]: Expected number, got string "x"',
  });
  throws(() => total(numbers(untyped("x"))), {
    class: TypeError,
    message: /JavaScript iterator, item: Expected number, got string "x"/,
  });
  throws(() => total(untyped(5)), {
    class: TypeError,
    message: "stepwise.total(): values: Expected an iterable, got number 5",
  });
  throws(() => is_generator(untyped([1])), {
    class: TypeError,
    message: "stepwise.is_generator(): values: Expected a generator, got Array of 1",
  });
});

test("in a union", () => {
  same(words_or_numbers(["a", "b"]), "a,b");
  same(words_or_numbers("ab"), "a,b");
  same(words_or_numbers(3), "3");
  same(words_or_numbers(null), "None");
});

test("using lets a generator go", () => {
  {
    const generator = count_to(3);
    generator.next();
    const handle = generator as unknown as { [Symbol.dispose](): void };
    handle[Symbol.dispose]();
    handle[Symbol.dispose]();
    throws(() => generator.next(), { class: TypeError, message: "next(): The PythonIterator has been disposed" });
  }
  equal(log(), ["yield 0", "finally"]);
});
