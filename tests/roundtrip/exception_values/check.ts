import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  LAST,
  Log,
  Refused,
  all_of,
  args_of_key_error,
  ask,
  attempt,
  caught,
  chained,
  lookup,
  missing_file,
  name_of,
  no_exception,
  no_value_error,
  not_even_an_exception,
  parts_of,
  refused,
  same as same_,
  tell,
  text_of,
  throw as throw_,
  untyped_caught,
  untyped_name,
  value_error,
} from "./src/failures.py";

const thrower = (error: unknown) => (): never => {
  throw error;
};

test("the declared types", () => {
  expectTypeOf(value_error).toEqualTypeOf<(text: string) => PythonError>();
  expectTypeOf(name_of).toEqualTypeOf<(error: Error) => string>();
  expectTypeOf(caught).returns.toEqualTypeOf<Error | null>();
  expectTypeOf(args_of_key_error).parameters.toEqualTypeOf<[error: PythonError]>();
  expectTypeOf(tell).parameter(0).toEqualTypeOf<(a0: PythonError) => string>();
  expectTypeOf(LAST).toEqualTypeOf<PythonError>();
});

test("a builtin exception is a PythonError with all it has", () => {
  const error = value_error("no");
  ok(error instanceof PythonError && error instanceof Error, "its classes");
  equal([error.name, error.type, error.message, error.args], ["ValueError", "ValueError", "no", ["no"]]);
  same(LAST.message, "nothing yet");
  const missing = missing_file();
  equal([missing.name, missing.attribute("errno")], ["FileNotFoundError", 44]);
  ok(missing.traceback.includes("in missing_file"), "its traceback");
});

test("a compiled class below it is that class", () => {
  const error = refused("why");
  ok(error instanceof Refused, "a Refused");
  same((error as Refused).reason, "why");
});

test("an exception that comes again is the same object, and goes back as itself", () => {
  const log = new Log();
  const error = value_error("kept");
  same(log.add(error), 1);
  same(log.last, error);
  same(log.errors[0], error);
  same(same_(error), error);
  same(throws(() => throw_(error), { class: PythonError }), error);
  same(caught(thrower(error)), error);
  same(untyped_caught(thrower(error)), error);
  log.last = null;
  same(log.last, null);
});

// The class of JavaScript's errors in Python. Once somebody has imported `pyodide.ffi`, as another
// case may have, it has the name from there.
function foreignName(): string {
  const name = name_of(new Error("any"));
  ok(name === "JsError" || name === "JsException", `a class for JavaScript's errors, not ${name}`);
  return name;
}

test("an error of JavaScript is an Exception, and stays the same object", () => {
  class Mine extends RangeError {}
  const mine = new Mine("mine");
  same(name_of(mine), foreignName());
  same(text_of(mine), "RangeError: mine");
  same(same_(mine), mine);
  same(caught(thrower(mine)), mine);
  same(throws(() => throw_(mine), { class: Mine }), mine);
  same(untyped_caught(thrower(mine)), mine);
  same(untyped_name(mine), foreignName());
  const log = new Log();
  log.add(mine);
  log.last = mine;
  same(log.last, mine);
  same(log.errors[0], mine);
  same(chained(mine).cause, mine);
  equal(all_of([mine, value_error("x")]).errors?.[0] === mine, true);
  same(ask(() => mine), `${foreignName()}('RangeError: mine')`);
});

test("what is thrown and is no error comes as an exception around it", () => {
  const error = caught(thrower("just text"));
  ok(error instanceof PythonError, "a PythonError");
  equal([error.name, error.message], [foreignName(), "just text"]);
  same(name_of(error), foreignName());
  same(caught(thrower(error)), error);
});

test("classes are told apart on the way in", () => {
  const key = throws(() => lookup(untyped(value_error("x"))), {
    class: TypeError,
    message: "failures.lookup(): error: Expected LookupError | string, got ValueError",
  });
  ok(!(key instanceof PythonError), "of the bridge");
  same(lookup("text"), "text");
  throws(() => args_of_key_error(value_error("x")), {
    class: TypeError,
    message: "failures.args_of_key_error(): error: Expected KeyError, got ValueError",
  });
  // @ts-expect-error: an error of JavaScript is no KeyError
  throws(() => args_of_key_error(new Error("x")), { class: TypeError, message: /Expected KeyError, got Error/ });
  // @ts-expect-error: a text is no error
  throws(() => text_of("x"), { class: TypeError, message: /Expected Error, got string "x"/ });
  const exit = throws(() => throw_(untyped(untyped_caught)), { class: TypeError, message: /Expected Error, got function/ });
  ok(exit instanceof TypeError, "a function is no error");
});

test("and on the way out", () => {
  throws(no_value_error, {
    class: TypeError,
    message: "failures.no_value_error() result: Expected ValueError, got KeyError",
  });
  throws(no_exception, { class: TypeError, message: /Expected Exception, got str/ });
  throws(not_even_an_exception, { class: TypeError, message: /Expected Exception, got SystemExit/ });
});

test("inside of other values", () => {
  const error = new Refused("inside");
  equal(attempt({ value: 1 }), { value: 2, error: null });
  same(attempt({ value: 1, error }).error, error);
  const group = all_of([error, value_error("other")]);
  equal([group.name, group.errors?.length, group.errors?.[0] === error], ["ExceptionGroup", 2, true]);
  same(parts_of(group), 2);
  throws(() => parts_of(error), { class: TypeError, message: /Expected BaseExceptionGroup, got Refused/ });
});

test("given to a callback", () => {
  same(tell((error) => `${error.name}: ${error.message}`), "ValueError: told");
  same(ask(() => value_error("asked")), "ValueError('asked')");
});
