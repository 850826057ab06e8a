import { PythonError, scope } from "typhon";
import { LeakError, expectNoLeaks, handleReport, memorySize, recordSites } from "typhon/testing";
import { equal, ok, rejects, same, throws } from "../../support/ts/assert.js";
import { isLong } from "../../support/ts/settings.js";
import { test } from "../../support/ts/test.js";
import {
  Token,
  adder,
  allocated_blocks,
  apply,
  echo_any,
  echo_bool,
  echo_bytes,
  echo_dict,
  echo_float,
  echo_int,
  echo_ints,
  echo_list,
  echo_point,
  echo_set,
  echo_str,
  echo_tuple,
  echo_union,
  fail,
  forget,
  keep,
  later,
  tokens,
} from "./src/lifetime.py";

/** A page cannot collect garbage by itself: the browser's driver does it for the tests. */
const driver = globalThis as { readonly harnessCollectGarbage?: () => Promise<void> };
const collectGarbage = driver.harnessCollectGarbage;

/** The whole number of repetitions is for Node and for --long: browsers share the code that could leak. */
const share = isLong || collectGarbage === undefined ? 1 : 0.2;

function noLeaks(body: () => unknown): Promise<void> {
  return expectNoLeaks(body, collectGarbage === undefined ? {} : { collectGarbage });
}

/** One turn of the event loop: finalizers run between tasks. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

test("what is disposed or dropped is no leak", async () => {
  await noLeaks(() => {
    for (const token of tokens(100)) token[Symbol.dispose]();
  });
  await noLeaks(() => {
    const dropped = tokens(100);
    same(dropped[7]?.twice(), 14);
  });
  await noLeaks(() => same(adder(2)(3), 5));
});

test("a leak is reported with the place that made it", async () => {
  const held: Token[] = [];
  const error = await rejects(
    noLeaks(() => {
      held.push(...tokens(3));
    }),
    { class: LeakError, message: /^3 handles are still alive\n {2}3 × Token\n {6}at / },
  );
  ok((error.leaks[0]?.site ?? []).length > 0, "stack frames");
  same(error.leaks.length, 1);
  same(error.leaks[0]?.count, 3);
  same(error.leaks[0]?.type, "Token");
  for (const token of held) token[Symbol.dispose]();
});

test("a function that Python keeps is reported, too", async () => {
  const error = await rejects(
    noLeaks(() => keep((value) => value + 1)),
    { class: LeakError, message: /^1 handle is still alive\n {2}1 × JavaScript function\n/ },
  );
  same(error.leaks[0]?.type, "JavaScript function");
  await noLeaks(() => forget());
});

test("the report lists what is alive by type and place", () => {
  const before = handleReport().reduce((sum, { count }) => sum + count, 0);
  const made = tokens(5);
  const groups = handleReport().filter(({ type }) => type === "Token");
  same(groups.reduce((sum, { count }) => sum + count, 0), 5);
  for (const token of made) token[Symbol.dispose]();
  same(handleReport().reduce((sum, { count }) => sum + count, 0), before);
});

test("a scope disposes what it owns, last first, however it ends", async () => {
  const ended: string[] = [];
  const thing = (name: string) => ({ [Symbol.dispose]: () => void ended.push(name) });
  same(
    scope((own) => {
      own(thing("a"));
      own(thing("b"));
      return 7;
    }),
    7,
  );
  equal(ended, ["b", "a"]);
  throws(
    () =>
      scope((own) => {
        own(thing("c"));
        throw new RangeError("no");
      }),
    { class: RangeError, message: "no" },
  );
  const token = await scope(async (own) => {
    const made = own(new Token(3));
    await turn();
    same(made.twice(), 6);
    return made;
  });
  equal(ended, ["b", "a", "c"]);
  throws(() => token.twice(), { class: TypeError, message: /has been disposed/ });
});

test(`${300_000 * share} handles that are dropped give all memory back`, async () => {
  recordSites(false);
  const drop = async (turns: number): Promise<void> => {
    for (let n = 0; n < turns; n++) {
      for (const token of tokens(3000)) ok(token.number >= 0, "a token");
      await turn();
    }
  };
  // Memory grows by a fifth at a time: the first handles may take the step that was due anyway.
  const turns = 20 * share;
  await noLeaks(() => drop(turns));
  const blocks = allocated_blocks();
  const size = memorySize();
  for (let part = 0; part < 5; part++) await noLeaks(() => drop(turns));
  const grown = allocated_blocks() / blocks;
  ok(grown < 1.1, `no more than 10 % of growth in Python's blocks, got ${grown}`);
  const wider = memorySize() / size;
  ok(wider < 1.1, `no more than 10 % of growth in memory, got ${wider}`);
});

const callbacks = { add: (value: number): number => value + 1 };

const everyType: Readonly<Record<string, () => unknown>> = {
  int: () => echo_int(2 ** 40),
  float: () => echo_float(0.5),
  bool: () => echo_bool(true),
  str: () => echo_str("šwift with a longer text than fits in a loop"),
  bytes: () => echo_bytes(new Uint8Array(9)),
  "large bytes": () => echo_bytes(new Uint8Array(9000)),
  list: () => echo_list(["a", "b"]),
  ints: () => echo_ints([1, 2, 2 ** 40]),
  tuple: () => echo_tuple([1, "a"]),
  dict: () => echo_dict({ a: 1 }),
  set: () => echo_set(new Set([1])),
  union: () => echo_union("text"),
  dataclass: () => echo_point({ x: 1, name: "p" }),
  unannotated: () => echo_any({ a: [1, "b", null, 2.5] }),
  callback: () => apply(callbacks.add, 1),
  handle: () => {
    const token = new Token(1);
    token.twice();
    token[Symbol.dispose]();
  },
};

const calls = 60_000 * share;

for (const [name, call] of Object.entries(everyType)) {
  test(`${calls} calls with ${name} leave nothing behind`, () => {
    for (let n = 0; n < 2000; n++) call();
    const before = allocated_blocks();
    const size = memorySize();
    for (let n = 0; n < calls; n++) call();
    const left = allocated_blocks() - before;
    ok(left < 500, `no growth of Python's blocks, got ${left}`);
    same(memorySize(), size);
  });
}

/** Errors are no handles, so no report waits for them. */
async function allErrorsCollected(): Promise<void> {
  const { gc } = globalThis as { readonly gc?: () => void };
  for (let round = 0; round < 3; round++) {
    await turn();
    await (collectGarbage ?? gc)?.();
  }
  await turn();
}

test("thousands of errors leave nothing behind", async () => {
  const run = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) {
      throws(() => fail("text"), { class: PythonError, message: "text" });
      if (n % 500 === 0) await turn();
    }
  };
  await run(500);
  await allErrorsCollected();
  const before = allocated_blocks();
  await run(3000);
  await allErrorsCollected();
  const left = allocated_blocks() - before;
  ok(left < 1000, `no growth of Python's blocks, got ${left}`);
});

test("thousands of promises leave nothing behind", async () => {
  for (let n = 0; n < 1000; n++) same(await later(n), n);
  const before = allocated_blocks();
  for (let n = 0; n < 5000; n++) await later(n);
  const left = allocated_blocks() - before;
  ok(left < 500, `no growth of Python's blocks, got ${left}`);
});
