import { equal, ok, rejects, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { expectTypeOf } from "expect-type";
import { isCallable, isIterable, load, PythonError, type Dynamic, type DynamicFunction } from "typhon";
import * as probe from "./src/dynamic_probe.py";

function called(value: unknown, ...args: unknown[]): unknown {
  if (!isCallable(value)) throw new TypeError("Not callable");
  return value(...args);
}

async function attribute(name: string): Promise<unknown> {
  return (await load("dynamic_probe"))[name];
}

test("everything is unknown until it is asked", () => {
  expectTypeOf(load("math")).toEqualTypeOf<Promise<Dynamic>>();
  expectTypeOf<Dynamic["anything"]>().toEqualTypeOf<unknown>();
  expectTypeOf<ReturnType<DynamicFunction>>().toEqualTypeOf<unknown>();
});

test("modules of the standard library and of the program are loaded by name", async () => {
  same(called((await load("math"))["sqrt"], 2), Math.SQRT2);
  same(called((await load("os.path"))["join"], "a", "b"), "a/b");
  same(called(await attribute("same"), "text"), "text");
});

test("a name that does not exist is undefined, a module that does not exist an error", async () => {
  same(await attribute("nothing"), undefined);
  const missing = { class: PythonError, message: "No module named 'no_such_module'" };
  await rejects(load("no_such_module"), missing);
});

test("scalars come as they are", async () => {
  const identity = await attribute("same");
  for (const value of [1, 0.5, -0.5, "é", "", true, false, undefined, 2n ** 70n]) {
    same(called(identity, value), value);
  }
  same(called(identity, null), null);
});

test("an object of JavaScript comes back as itself", async () => {
  const value = { a: 1 };
  same(called(await attribute("same"), value), value);
});

test("objects have attributes and methods, with keywords too", async () => {
  const counter = called(await attribute("Counter"), 5) as Dynamic;
  same(counter["value"], 5);
  same(called(counter["add"], 2), 7);
  const { add } = counter;
  ok(isCallable(add), "a method is callable");
  same(add.callKwargs(1, { times: 3 }), 10);
  same(counter["value"], 10);
  ok(!isCallable(counter), "an instance is not");
});

test("generators, lists and dictionaries are iterated", async () => {
  const numbers = called(await attribute("count_to"), 3);
  ok(isIterable(numbers), "a generator");
  equal([...numbers], [0, 1, 2]);
  const letters = await attribute("LETTERS");
  ok(isIterable(letters), "a list");
  equal([...letters], ["a", "b"]);
  const names = await attribute("NAMES");
  ok(isIterable(names), "a dict");
  equal([...names], ["one", "two"]);
  ok(!isIterable(await attribute("Counter")), "a class is not");
});

test("a coroutine can be awaited", async () => {
  same(await called(await attribute("later"), "done"), "done");
});

test("what Python raises is thrown", async () => {
  const fail = await attribute("fail");
  throws(() => called(fail), { class: PythonError, message: "on purpose" });
});

test("a typed handle goes in as its object", async () => {
  const counter = new probe.Counter(1);
  const untyped = called(await attribute("same"), counter) as Dynamic;
  called(untyped["add"], 4);
  same(counter.value, 5);
});
