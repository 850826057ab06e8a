import { expectTypeOf } from "expect-type";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { PythonError } from "typhon";
import {
  AppError,
  Forbidden,
  NotFound,
  attempts,
  bare_exit,
  builtin,
  call,
  chained,
  find,
  forbid,
  grouped,
  in_context,
  key_of,
  log,
  make,
  noted,
  outer,
  reraise,
  suppressed,
  throw as throw_,
  unprintable,
  what_is_caught,
  wrap,
} from "./src/raising.py";

function raises(error: Error): () => never {
  return () => {
    throw error;
  };
}

test("the declared types are subclasses of PythonError", () => {
  expectTypeOf<AppError>().toExtend<PythonError>();
  expectTypeOf<NotFound>().toExtend<AppError>();
  expectTypeOf<NotFound["key"]>().toEqualTypeOf<string>();
});

test("an exception is thrown as its class and all its bases", () => {
  const error = throws(() => find("x"), { class: NotFound, message: "No entry for 'x'" });
  ok(error instanceof AppError, "an AppError");
  ok(error instanceof PythonError, "a PythonError");
  ok(error instanceof Error, "an Error");
  ok(!(error instanceof Forbidden), "no Forbidden");
  same(error.name, "NotFound");
  same(error.type, "raising.NotFound");
  same(String(error), "NotFound: No entry for 'x'");
});

test("its typed attributes are there", () => {
  const error = throws(() => find("x"), { class: NotFound });
  same(error.key, "x");
  equal(error.tried, ["a", "b"]);
});

test("a private subclass is caught as its public base", () => {
  const error = throws(() => find("private"), { class: NotFound });
  same(error.name, "_Private");
  same(error.key, "private");
});

test("several bases: the compiled one counts", () => {
  const error = throws(() => forbid("no"), { class: Forbidden, message: "no" });
  ok(error instanceof AppError && !(error instanceof NotFound), "an AppError only");
});

test("builtin exceptions are PythonErrors with their names", () => {
  const messages = {
    zero: ["ZeroDivisionError", /division|modulo/],
    key: ["KeyError", /^'missing'$/],
    index: ["IndexError", /list index out of range/],
    attribute: ["AttributeError", /'NoneType' object has no attribute 'nothing'/],
    value: ["ValueError", /invalid literal for int\(\) with base 10: 'x'/],
    assert: ["AssertionError", /^asserted$/],
    unicode: ["ValueError", /^naïve 🐍\0\nsecond line$/],
    empty: ["ValueError", /^$/],
    recursion: ["RecursionError", /maximum recursion depth exceeded/],
  } as const;
  for (const [kind, [name, message]] of Object.entries(messages)) {
    const error = throws(() => builtin(kind), { class: PythonError, message });
    same(error.name, name);
    same(error.type, name);
  }
});

test("the cause follows `raise … from …` and the context", () => {
  const outerError = throws(chained, { class: PythonError, message: "outer" });
  ok(
    outerError.cause instanceof NotFound && outerError.cause.key === "inner",
    "the cause, with its class",
  );
  const context = throws(in_context, { class: PythonError });
  ok(context.cause instanceof NotFound, "the context as the cause");
  same(throws(suppressed, { class: PythonError }).cause, undefined);
});

test("the traceback shows file, line, function and source text", () => {
  const error = throws(() => outer(0), { class: PythonError, message: /division by zero/ });
  const text = error.traceback;
  ok(/^Traceback \(most recent call last\):\n/.test(text), "Python's own heading");
  ok(
    /File ".*exceptions\/src\/raising\.py", line \d+, in outer\n    return _inner\(value\)/.test(
      text,
    ),
    `the outer frame with its line in ${text}`,
  );
  ok(/in _inner\n    return 1 \/ value/.test(text), "the inner frame with its line");
  ok(text.trimEnd().endsWith("ZeroDivisionError: division by zero"), "the message last");
});

test("the stack shows Python's frames above JavaScript's", () => {
  const error = throws(() => outer(0), { class: PythonError });
  const lines = (error.stack ?? "").split("\n");
  ok(
    /^ZeroDivisionError: division by zero$/.test(lines[0] ?? ""),
    `the name first in ${error.stack}`,
  );
  ok(
    /at _inner \(.*exceptions\/src\/raising\.py:\d+/.test(lines[1] ?? ""),
    `the innermost frame next in ${error.stack}`,
  );
  ok(/at outer \(.*exceptions\/src\/raising\.py:\d+/.test(lines[2] ?? ""), "its caller next");
  ok(lines.length > 3 && !/\.py:/.test(lines.slice(3).join("\n")), "JavaScript's frames below");
});

test("notes and groups are in the traceback", () => {
  ok(
    throws(noted, { class: AppError, message: "with notes" }).traceback.includes("look here"),
    "the note",
  );
  const group = throws(grouped, { class: PythonError, message: /several/ });
  ok(
    group.traceback.includes("AppError: one") && group.traceback.includes("ValueError: two"),
    "both members",
  );
});

test("SystemExit is an error like the others: the page lives on", () => {
  same(throws(bare_exit, { class: PythonError }).name, "SystemExit");
  same(
    attempts(() => 1, 1),
    0,
  );
});

test("an exception without a text of its own is still reported", () => {
  same(throws(unprintable, { class: PythonError }).name, "Bad");
});

test("a JavaScript error goes through Python and comes out as the same object", () => {
  class Mine extends Error {}
  const mine = new Mine("mine");
  log();
  same(
    throws(() => call(raises(mine)), { class: Mine }),
    mine,
  );
  same(
    throws(() => reraise(raises(mine)), { class: Mine }),
    mine,
  );
  equal(log(), ["finally", "reraised"]);
});

test("wrapped by Python, it is the cause", () => {
  const mine = new RangeError("mine");
  const error = throws(() => wrap(raises(mine)), { class: AppError, message: "wrapped" });
  same(error.cause, mine);
});

test("a Python exception that JavaScript throws on is the original in Python", () => {
  same(
    what_is_caught(() => find("x")),
    "AppError NotFound: No entry for 'x'",
  );
  const first = throws(() => find("y"), { class: NotFound });
  same(what_is_caught(raises(first)), "AppError NotFound: No entry for 'y'");
  const again = throws(() => call(raises(first)), { class: NotFound });
  same(again, first);
  ok(
    /^Exception: .*plain/.test(what_is_caught(raises(new Error("plain")))),
    "another error as an Exception",
  );
});

test("exceptions are values too: the same object each time it crosses", () => {
  const error = make("k");
  ok(error instanceof NotFound, "a NotFound");
  same(error.message, "No entry for 'k'");
  same(key_of(error), "k");
  same(
    throws(() => throw_(error), { class: NotFound }),
    error,
  );
  const other = throws(() => forbid("x"), { class: Forbidden });
  // @ts-expect-error: another class
  throws(() => key_of(other), {
    class: TypeError,
    message: /^raising\.key_of\(\): error: Expected NotFound, got Forbidden/,
  });
  throws(() => throw_(untyped(new Error("mine"))), {
    class: TypeError,
    message: /Expected AppError, got Error/,
  });
});

test("errors in a row leave nothing broken", () => {
  same(attempts(raises(new Error("again")), 1000), 1000);
  for (let i = 0; i < 1000; i++) throws(() => find("x"), { class: NotFound });
  same(
    call(() => 7),
    7,
  );
});

test("an argument error inside a callback has its own message", () => {
  const error = throws(() => call(() => find(untyped(7))), { class: TypeError });
  same(error.message.startsWith("raising.find(): key: Expected string, got number 7"), true);
});
