import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { PythonError } from "typhon";
import {
  Button,
  adder,
  all_results,
  apply,
  bad_argument,
  call_kept,
  compose,
  drop_kept,
  give_back,
  keep,
  log,
  map_all,
  maybe,
  move,
  recover,
  recurse,
  same_function,
  sort_by,
  sum_calls,
  typed_wrong,
  with_cleanup,
} from "./src/callbacks.py";

test("the declared types are functions", () => {
  expectTypeOf(apply).parameter(0).toEqualTypeOf<(a0: number) => number>();
  expectTypeOf(adder).returns.toEqualTypeOf<(a0: number) => number>();
  expectTypeOf(with_cleanup).parameter(0).toEqualTypeOf<() => void>();
});

test("Python calls a JavaScript function", () => {
  same(
    apply((value) => value * 2, 21),
    42,
  );
  equal(
    map_all((value, index) => `${index}${value}`, ["a", "é", "🐍"]),
    ["0a", "1é", "2🐍"],
  );
  let calls = 0;
  same(
    sum_calls(() => (calls += 1) / 2, 4),
    5,
  );
  same(calls, 4);
  equal(
    sort_by((value) => -value.length, ["a", "ccc", "bb"]),
    ["ccc", "bb", "a"],
  );
});

test("values by reference and by value pass through a callback", () => {
  equal(
    move(
      ({ x, y }) => ({ x: y, y: x }),
      [
        { x: 1, y: 2 },
        { x: -0, y: NaN },
      ],
    ),
    [
      { x: 2, y: 1 },
      { x: NaN, y: -0 },
    ],
  );
});

test("functions inside containers and optionals", () => {
  equal(all_results([(v) => v + 1, (v) => v * v, Math.abs], -5), [-4, 25, 5]);
  same(maybe(null, 3), 3);
  same(
    maybe((v) => v + 1, 3),
    4,
  );
});

test("JavaScript calls a Python function", () => {
  const addTwo = adder(2);
  same(typeof addTwo, "function");
  same(addTwo(40), 42);
  throws(() => addTwo(untyped("x")), {
    class: TypeError,
    message: /Expected number, got string "x"/,
  });
  const both = compose(addTwo, (value) => value * 10);
  same(both(4), 42);
});

test("a function that crosses twice is the same function", () => {
  const mine = (value: number): number => value;
  same(same_function(mine), mine);
  const theirs = adder(1);
  same(same_function(theirs), theirs);
});

test("a function that Python keeps lives until Python drops it", () => {
  const mine = (value: number): number => value + 100;
  keep(mine);
  same(call_kept(1), 101);
  same(give_back(), mine);
  same(drop_kept(), 1);
});

test("a listener can be removed again, since it is the same object in Python", () => {
  const button = new Button();
  const seen: string[] = [];
  const listener = (name: string): void => void seen.push(name);
  button.on_click(listener);
  same(button.click("a"), 1);
  same(button.off(listener), true);
  same(button.off(listener), false);
  same(button.click("b"), 0);
  equal(seen, ["a"]);
  button[Symbol.dispose]();
});

test("callbacks re-enter Python while its arguments are alive", () => {
  const step = (depth: number, values: string[]): string[] =>
    depth === 0 ? values : recurse(step, depth - 1, [`${depth}`.repeat(500)]);
  const result = recurse(step, 20, ["first", "🐍"]);
  equal(result.slice(0, 2), ["first", "🐍"]);
  same(result.length, 23);
  const nestedSums = apply((a) => apply((b) => apply((c) => a * 100 + b * 10 + c, 3), 2), 1);
  same(nestedSums, 123);
});

test("an error thrown in a callback is the same object on the other side, and finally ran", () => {
  const mine = new RangeError("mine");
  const caught = throws(
    () =>
      with_cleanup(() => {
        throw mine;
      }),
    { class: RangeError, message: "mine" },
  );
  same(caught, mine);
  equal(log(), ["enter", "finally"]);
});

test("what is thrown need not be an error", () => {
  for (const thrown of ["text", 7, null, undefined, { code: 1 }]) {
    let caught: unknown = "nothing";
    try {
      apply(() => {
        throw thrown;
      }, 1);
    } catch (error) {
      caught = error;
    }
    same(caught, thrown);
  }
});

test("Python catches an error of a callback as an Exception", () => {
  same(
    recover(() => {
      throw new Error("caught in Python");
    }, 5),
    5,
  );
  same(
    recover(() => 6, 5),
    6,
  );
});

test("an error passes through many layers of both languages", () => {
  const mine = new Error("deep");
  const descend = (depth: number): number => {
    if (depth === 0) throw mine;
    return apply(descend, depth - 1);
  };
  same(
    throws(() => apply(descend, 10), { class: Error }),
    mine,
  );
});

test("a callback whose result is not what it promised is told so", () => {
  throws(
    () =>
      apply(
        untyped(() => "x"),
        1,
      ),
    {
      class: TypeError,
      message: 'callback for Callable[[int], int], result: Expected number, got string "x"',
    },
  );
  const half = (value: number): number => value / 2;
  throws(() => apply(half, 1), {
    class: TypeError,
    message: "callback half() for Callable[[int], int], result: Expected a whole number, got number 0.5",
  });
  throws(() => apply(() => 0.5, 1), { class: TypeError, message: /Expected .*0\.5/ });
  throws(
    () =>
      move(
        untyped(() => ({ x: 1 })),
        [{ x: 1, y: 2 }],
      ),
    { class: TypeError, message: /y/ },
  );
});

test("a callback declared without a result may return anything", () => {
  with_cleanup(() => 42);
  equal(log(), ["enter", "finally"]);
});

test("what is not a function is refused", () => {
  // @ts-expect-error: a number is not a function
  throws(() => apply(1, 1), {
    class: TypeError,
    message: /^callbacks\.apply\(\): function: Expected function, got number 1/,
  });
  // @ts-expect-error: null is not a function
  throws(() => apply(null, 1), { class: TypeError, message: /Expected function, got null/ });
  throws(() => all_results([untyped({})], 1), {
    class: TypeError,
    message: /functions\[0\]: Expected function, got a plain object/,
  });
});

test("a Python function that breaks its own annotation is told so", () => {
  throws(() => typed_wrong("not callable"), {
    class: TypeError,
    message: /^callbacks\.typed_wrong\(\) result: Expected Callable\[\[int\], int\], got int/,
  });
  const bad = typed_wrong("bad result");
  throws(() => bad(7), { class: TypeError, message: /Expected int, got str/ });
  throws(() => bad_argument((value) => value), {
    class: PythonError,
    message: "The JavaScript function's argument 1: Expected int, got str",
  });
});
