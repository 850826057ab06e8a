import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  BadJson,
  Busy,
  Free,
  VeryBusy,
  args_of,
  catch_,
  level_of,
  position,
  throw_it,
} from "./src/made_errors.py";

const thrower = (error: unknown) => (): never => {
  throw error;
};

test("an exception is made as its class", () => {
  expectTypeOf<ConstructorParameters<typeof Busy>[0]>().toEqualTypeOf<string>();
  const error = new Busy("hi", 4, { since: 0.5 });
  ok(error instanceof Busy && error instanceof PythonError && error instanceof Error, "its classes");
  equal([error.name, error.message, error.level, error.since], ["Busy", "hi", 4, 0.5]);
  equal(error.args, ["hi"]);
  equal([new Busy("hi").level, new Busy("hi").since], [1, null]);
  ok(!("cause" in error), "no cause");
});

test("its stack starts where it was made", () => {
  function maker(): Busy {
    return new Busy("hi");
  }
  const lines = (maker().stack ?? "").split("\n");
  same(lines[0], "Busy: hi");
  ok(/\bmaker\b/.test(lines[1] ?? ""), `the maker first in ${lines.join("\n")}`);
});

test("a constructor is inherited", () => {
  const error = new VeryBusy("yo");
  ok(error instanceof VeryBusy && error instanceof Busy, "its classes");
  equal([error.name, error.level], ["VeryBusy", 1]);
});

test("one that is made of anything", () => {
  equal(new Free().args, []);
  equal(new Free("a", [1, { b: null }]).args, ["a", [1, { b: null }]]);
  same(new Free("a", 1).message, "('a', 1)");
  same(new Free("a").message, "a");
});

test("one that a library defines", () => {
  const error = new BadJson("no", "{]", 1);
  equal([error.pos, error.lineno, position(error)], [1, 1, 1]);
  same(error.message, "no: line 1 column 2 (char 1)");
});

test("thrown in a callback it is the exception itself", () => {
  same(catch_(thrower(new VeryBusy("thrown", 9, { since: 1 }))), "VeryBusy thrown 9 1.0");
  same(catch_(thrower(new Free("x"))), "other Free('x')");
  const mine = new Busy("me");
  same(
    throws(() => throw_it(mine), { class: Busy }),
    mine,
  );
  same(level_of(new Busy("me", 7)), 7);
});

test("a class of JavaScript can extend it", () => {
  class Mine extends Busy {
    readonly extra = 1;
  }
  const mine = new Mine("z", 3);
  ok(mine instanceof Mine, "a Mine");
  equal([mine.message, mine.level, mine.extra], ["z", 3, 1]);
  same(catch_(thrower(mine)), "Busy z 3 None");
  same(
    throws(() => throw_it(mine), { class: Mine }),
    mine,
  );
});

test("what the constructor refuses is refused, and what it raises is raised", () => {
  throws(() => new Busy(untyped(5)), {
    class: TypeError,
    message: "made_errors.Busy(): text: Expected string, got number 5",
  });
  throws(() => new Busy("a", 1, untyped({ sinc: 1 })), { class: TypeError, message: /sinc/ });
  // @ts-expect-error: text is missing
  throws(() => new Busy(), { class: TypeError, message: /Missing argument "text"/ });
  const error = throws(() => new Busy("a", -1), { class: PythonError, message: "level is negative" });
  same(error.name, "ValueError");
  // @ts-expect-error: an exception is constructed, not called
  throws(() => Busy("x"), { class: TypeError });
});

test("an exception is an argument like others", () => {
  equal(args_of(untyped(new Free("a", 1))), ["'a'", "1"]);
});
