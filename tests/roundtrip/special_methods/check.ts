import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import { equal, ok, rejects, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Connection,
  Countdown,
  Noted,
  Pool,
  Row,
  SlowCountdown,
  Table,
  Ticker,
  events,
  table_of,
} from "./src/containers_of.py";

test("the declared members", () => {
  expectTypeOf<Table<string, number>["get"]>().toEqualTypeOf<(key: string) => number>();
  expectTypeOf<Countdown["next"]>().returns.toEqualTypeOf<IteratorResult<number, undefined>>();
});

test("items, length, membership, calls", () => {
  using table = new Table<string, unknown>();
  table.set("a", 1);
  table.set("b", [2]);
  same(table.length, 2);
  equal([table.get("a"), table.get("b")], [1, [2]]);
  equal([table.has("a"), table.has("c"), table.has(null)], [true, false, false]);
  equal(table.call("b", "a"), [[2], 1]);
  equal(table.call(), []);
  equal([...table], ["a", "b"]);
  table.delete("a");
  equal([...table], ["b"]);
  same(throws(() => table.get("a"), { class: PythonError, message: "'a'" }).name, "KeyError");
});

test("what Python made has them too", () => {
  using table = table_of(new Map([[1, "one"]]));
  same(table.get(1), "one");
  same(table.has(1), true);
  let count = 0;
  for (const key of table) count += key;
  same(count, 1);
});

test("a name of the class's own wins", () => {
  using row = new Row({ a: 1, b: 2 });
  equal([row.get("a"), row.get("z"), row.get("z", 9)], [1, 0, 9]);
  equal([[...row], row.length], [["a", "b"], 2]);
});

test("an iterator of its own", () => {
  using countdown = new Countdown(3);
  equal(countdown.next(), { done: false, value: 2 });
  equal([...countdown], [1, 0]);
  equal(countdown.next(), { done: true, value: undefined });
  using slow = new SlowCountdown(3);
  equal([...slow], [20, 10, 0]);
});

test("an asynchronous iterator of its own", async () => {
  const seen: number[] = [];
  using ticker = new Ticker(3);
  for await (const tick of ticker) seen.push(tick);
  equal(seen, [2, 1, 0]);
  using other = new Ticker(1);
  equal(await other.next(), { done: false, value: 0 });
  equal(await other.next(), { done: true, value: undefined });
});

test("a context manager of its own", () => {
  using connection = new Connection();
  same(connection.enter(), connection);
  same(connection.exit(), false);
  connection.enter();
  same(connection.exit(new RangeError("mine")), false);
  equal(connection.log.slice(0, 3), ["enter", "exit None None", "enter"]);
  ok(/^exit Js\w+ RangeError: mine$/.test(connection.log[3] ?? ""), "the error of JavaScript");
  using swallower = new Connection([], true);
  swallower.enter();
  same(swallower.exit(new Error("x")), true);
  {
    using noted = new Noted();
    same(noted.enter(), "entered");
    equal(events(), ["enter"]);
  }
  equal(events(), ["exit"]);
  {
    using noted = new Noted();
    ok(noted instanceof Noted, "a Noted that is not entered");
  }
  equal(events(), []);
});

test("an asynchronous context manager of its own", async () => {
  const pool = new Pool();
  {
    using connection = await pool.enter();
    ok(connection instanceof Connection, "a Connection");
  }
  same(await pool.exit(new RangeError("mine")), false);
  equal(pool.events, ["enter", "exit RangeError: mine"]);
  pool[Symbol.dispose]();
});

test("wrong values are refused under the names that were called", async () => {
  using table = table_of(new Map([[1, "one"]]));
  same(throws(() => table.get(2), { class: PythonError }).name, "KeyError");
  using countdown = new Countdown(1);
  throws(() => Countdown.prototype.next.call(untyped({})), { class: TypeError });
  same(countdown.next().done, false);
  await rejects(Promise.resolve().then(() => new Ticker(untyped("x"))), {
    class: TypeError,
    message: /Ticker\(\): times: Expected number, got string "x"/,
  });
});
