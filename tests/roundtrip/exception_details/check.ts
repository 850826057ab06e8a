import { PythonError, setOutput } from "typhon";
import { equal, ok, rejects, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  bare_key,
  chain,
  decode,
  exit_at_once,
  exit_in_task,
  exit_later,
  exit_with,
  group,
  interrupt,
  nested_group,
  open_missing,
  start_failing_task,
  still_works,
  suppressed,
  task_group,
  with_cause,
} from "./src/raisers.py";

const raised = (run: () => unknown): PythonError => throws(run, { class: PythonError });

test("attributes of builtin exceptions can be asked for", () => {
  const missing = raised(() => open_missing());
  same(missing.name, "FileNotFoundError");
  same(missing.attribute("errno"), 44);
  same(missing.attribute("filename"), "/no/such/file");
  const key = raised(() => bare_key("né"));
  equal(key.args, ["né"]);
  const bad = raised(() => decode(Uint8Array.of(0x61, 0xff)));
  same(bad.attribute("start"), 1);
  equal(bad.attribute("object"), Uint8Array.of(0x61, 0xff));
  equal(bad.args.slice(2), [1, 2, "invalid start byte"]);
  const none = throws(() => key.attribute("nothing"), { class: PythonError });
  same(none.name, "AttributeError");
});

test("sys.exit() ends nothing but the call", async () => {
  const left = raised(() => exit_with(3));
  same(left.name, "SystemExit");
  same(left.type, "SystemExit");
  same(left.attribute("code"), 3);
  for (const leave of [exit_later, exit_at_once]) {
    const later = await rejects(leave(4), { class: PythonError });
    same(later.name, "SystemExit");
    same(later.attribute("code"), 4);
  }
  same(await exit_in_task(5), "caught 5");
  same(still_works(1), 1);
});

test("KeyboardInterrupt is an exception like any other", () => {
  same(raised(() => interrupt()).name, "KeyboardInterrupt");
  same(still_works(2), 2);
});

test("a group lists its exceptions", () => {
  const error = raised(() => group(["a", "b"]));
  same(error.name, "ExceptionGroup");
  same(error.message, "several (2 sub-exceptions)");
  const { errors } = error;
  same(errors?.length, 2);
  ok(errors !== undefined && errors.every((each) => each instanceof PythonError), "PythonErrors");
  equal(
    errors.map((each) => (each as PythonError).message),
    ["a", "b"],
  );
  same(error.errors, errors, "array");
  const [inner, other] = raised(() => nested_group()).errors as PythonError[];
  same(inner?.name, "ExceptionGroup");
  same((inner?.errors?.[0] as PythonError).name, "KeyError");
  same(other?.message, "b");
  same(raised(() => interrupt()).errors, undefined);
});

test("a task group raises a group", async () => {
  const error = await rejects(task_group(["x", "y"]), { class: PythonError });
  same(error.name, "ExceptionGroup");
  equal(
    error.errors?.map((each) => (each as PythonError).message),
    ["x", "y"],
  );
});

test("causes and contexts form a chain", () => {
  const third = raised(() => chain());
  const second = third.cause as PythonError;
  const first = second.cause as PythonError;
  equal([third.name, second.name, first.name], ["OSError", "ValueError", "KeyError"]);
  ok(!("cause" in first), "no cause at the end");
  ok(!("cause" in raised(() => suppressed())), "no cause when it is suppressed");
  const mine = new TypeError("mine");
  const wrapped = raised(() =>
    with_cause(() => {
      throw mine;
    }),
  );
  same<unknown>(wrapped.cause, mine);
});

test("an exception that nobody awaits is reported", async () => {
  const lines: string[] = [];
  setOutput({ stderr: (line) => lines.push(line) });
  start_failing_task();
  for (let round = 0; round < 200 && lines.length === 0; round++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  setOutput({ stderr: null });
  ok(lines.some((line) => line.includes("Task exception was never retrieved")), "a report");
  ok(lines.some((line) => line.includes("RuntimeError: nobody waits for me")), "the exception");
});
