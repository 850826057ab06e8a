import { expectTypeOf } from "expect-type";
import { equal, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { Service, add, entered, greet, log, query, square } from "./src/decorated_things.py";

test("the parameters stay, the result changes", () => {
  expectTypeOf(greet).returns.toEqualTypeOf<[number, string]>();
  equal(greet("a"), [1, "a"]);
  equal(greet("a", { loud: true }), [2, "A"]);
  // @ts-expect-error: the parameters are still checked
  throws(() => greet(1), { class: TypeError, message: /name/ });
  using service = new Service();
  equal(service.run(3), [1, 3]);
});

test("a decorator gives a parameter itself", () => {
  same(query("text"), "session text 10");
  same(query("text", 1), "session text 1");
});

test("a decorator makes a function asynchronous", async () => {
  expectTypeOf(add).returns.toEqualTypeOf<Promise<number>>();
  same(await add(1, 2), 3);
});

test("what wraps its argument keeps the signature", () => {
  expectTypeOf(square).toEqualTypeOf<(n: number) => number>();
  same(square(3), 9);
  same(square(3), 9);
});

test("a generator becomes a context manager", () => {
  {
    using manager = entered("a");
    same(manager.enter(), "A");
  }
  equal(log().slice(-2), ["enter a", "exit a"]);
});
