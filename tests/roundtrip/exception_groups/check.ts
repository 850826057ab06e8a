import { PythonError } from "typhon";
import { equal, ok, rejects, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Failed,
  FailedAll,
  echo,
  fail,
  fail_deep,
  make,
  run_all,
  run_together,
  split,
} from "./src/group_raisers.py";

const thrower = (error: unknown) => (): never => {
  throw error;
};

test("errors of JavaScript in a group are the same objects", () => {
  const mine = [new RangeError("a"), new Error("b")];
  const group = throws(() => run_all([thrower(mine[0]), () => undefined, thrower(mine[1])]), {
    class: PythonError,
    message: "several jobs failed (2 sub-exceptions)",
  });
  same(group.name, "ExceptionGroup");
  equal([group.errors?.length, group.errors?.[0] === mine[0], group.errors?.[1] === mine[1]], [2, true, true]);
  same(run_all([() => undefined]), 1);
});

test("a task group of JavaScript promises", async () => {
  same(await run_together([async () => 1, () => Promise.resolve(2)]), 3);
  const mine = new RangeError("mine");
  const group = await rejects(run_together([async () => 1, () => Promise.reject(mine)]), {
    class: PythonError,
  });
  same(group.name, "ExceptionGroup");
  equal([group.errors?.length, group.errors?.[0] === mine], [1, true]);
});

test("members have their compiled classes", () => {
  const group = throws(() => fail("x", "y"), { class: FailedAll, message: "all (2 sub-exceptions)" });
  equal(
    group.errors?.map((error) => (error instanceof Failed ? error.job : error)),
    ["x", "y"],
  );
});

test("groups in groups, with a cause", () => {
  const outer = throws(fail_deep, { class: PythonError });
  const [inner, key] = outer.errors as PythonError[];
  equal([inner?.name, inner?.message, key?.name], ["ExceptionGroup", "inner (2 sub-exceptions)", "KeyError"]);
  const deep = inner?.errors?.[0];
  ok(deep instanceof Failed && deep.job === "deep", "the innermost with its class");
  same((outer.cause as PythonError).name, "OSError");
  ok(outer.traceback.includes("Failed: deep"), "all of them in the traceback");
});

test("except* sees what is in a group that JavaScript throws on", () => {
  equal(split(thrower(throws(fail_deep, { class: PythonError }))), ["failed deep", "ValueError value", "KeyError 'key'"]);
  equal(split(() => fail("x")), ["failed x"]);
  ok(/^Js\w+ RangeError: mine$/.test(split(thrower(new RangeError("mine")))[0] ?? ""), "mine");
});

test("a group is a value, too", () => {
  const group = make("a", "b");
  ok(group instanceof FailedAll, "a FailedAll");
  same(echo(group), group);
  equal(split(thrower(group)), ["failed a", "failed b"]);
});
