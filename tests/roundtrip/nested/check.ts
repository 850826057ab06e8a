import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Holder,
  Nested,
  apply_all,
  broken,
  deeper,
  echo_branch,
  echo_deep,
  echo_holders,
  echo_json,
  fail,
  functions,
  itself,
  itself_typed,
  rows,
} from "./src/nestings.py";
import type { Branch, BranchInit } from "./src/nestings.py";

const branch = (): BranchInit => ({
  leaves: { oak: [{ color: "red", prices: ["1.10", "2"] }, { color: "blue" }], none: [] },
  spans: [["2026-01-01", "2026-12-31"], { first: "2026-01-01", last: "2026-01-02" }],
  notes: new Map([
    [1, { text: "a", tags: new Set(["x"]) }],
    [2, { text: "b" }],
    [3, null],
  ]),
  below: [{ leaves: { fir: [{ color: "red" }] } }],
});

/** What comes out has every field, and its spans have names besides; those are compared apart. */
const plain = ({ spans, ...rest }: Branch): unknown => ({
  ...rest,
  spans: spans.map((span) => [...span]),
  below: rest.below?.map(plain) ?? null,
});

const expected = {
  leaves: { oak: [{ color: "red", prices: ["1.10", "2"] }, { color: "blue", prices: [] }], none: [] },
  spans: [["2026-01-01", "2026-12-31"], ["2026-01-01", "2026-01-02"]],
  notes: new Map([
    [1, { text: "a", tags: new Set(["x"]) }],
    [2, { text: "b" }],
    [3, null],
  ]),
  below: [{ leaves: { fir: [{ color: "red", prices: [] }] }, spans: [], notes: new Map(), below: null }],
};

const deep = () => [
  { a: [1, new Set(["x", "y"]), new Map([[[1, "k"], [0.5, null]]])] },
  {},
  { "": [0, new Set<string>(), new Map()] },
] as Parameters<typeof echo_deep>[0];

test("containers of containers", () => {
  equal<unknown>(echo_deep(deep()), deep());
  equal<unknown>(echo_deep([]), []);
});

test("dataclasses of dictionaries of lists of dataclasses", () => {
  equal(plain(echo_branch(branch())), expected);
  const again = echo_branch(echo_branch(branch()));
  equal(plain(again), expected);
  equal([again.spans[1]?.first, again.spans[1]?.last], ["2026-01-01", "2026-01-02"]);
});

test("an alias that refers to itself", () => {
  const json = { a: [1, "x", null, [true, { b: [] }]], "": {}, c: 0.5 };
  equal<unknown>(echo_json(json), json);
  const deepest = deeper(100);
  equal(echo_json(deepest), deepest);
});

test("attributes of objects by reference", () => {
  using holder = new Holder(branch());
  equal(plain(holder.branch), expected);
  equal(holder.table["only"]?.map(plain), [expected]);
  equal<unknown>(holder.leaves, [expected.leaves.oak, []]);
  holder.table = { two: [branch(), branch()] };
  equal(holder.table["two"]?.map(plain), [expected, expected]);
  equal(holder.table["only"], undefined);
});

test("arguments and results of callbacks", () => {
  using holder = new Holder(branch());
  const changed = holder.change((given, items) => {
    equal(plain(given), expected);
    equal<unknown>(items, deep());
    return [{ ...given, below: [given, given] }, [...items, {}]];
  }, deep());
  equal<unknown>(changed, [...deep(), {}]);
  equal(holder.branch.below?.map(plain), [expected, expected]);
});

test("objects by reference in containers keep their identity", () => {
  using first = new Holder({ leaves: {} });
  using second = new Holder({ leaves: {} });
  const holders = echo_holders({ a: [first, null, second], b: [], c: [first] });
  equal(Object.keys(holders), ["a", "b", "c"]);
  equal([holders["a"]?.[0] === first, holders["a"]?.[1], holders["a"]?.[2] === second, holders["c"]?.[0] === first], [true, null, true, true]);
});

test("functions in containers", () => {
  const twice = (value: number): number[] => [value, value];
  const all = functions([twice, (value) => [value]]);
  same<unknown>(all["0"], twice);
  equal(all["1"]?.(3), [3]);
  const lines = apply_all({
    both: [(leaves) => ({ first: leaves[0]!, second: leaves[1]! }), () => ({})],
    one: [() => ({ made: { color: "blue", prices: ["0.5"] } })],
  });
  equal(lines, ["both first RED []", "both second BLUE [Decimal('1.50')]", "one made BLUE [Decimal('0.5')]"]);
});

test("items of iterators, both ways", () => {
  function* batches(): Generator<BranchInit[]> {
    yield [branch(), { leaves: {} }];
    yield [];
  }
  equal([...rows(batches())], [{ 0: 2, 1: 0 }, {}]);
});

test("attributes of exceptions", () => {
  const error = throws(() => fail(branch()), { class: Nested, message: "nested" });
  equal(error.branches.map(plain), [expected]);
  const [holder] = error.holders["a"] ?? [];
  ok(holder instanceof Holder, "a Holder");
  equal(plain(holder.branch), expected);
});

test("the path to what is wrong", () => {
  throws(() => echo_deep([{}, { a: [1, new Set(["x"]), new Map([[[1, "k"], [0.5, untyped("x")]]])] }]), {
    class: TypeError,
    message: /^nestings\.echo_deep\(\): value\[1\]\.a\[2\]\.get\(.*\)\[1\]: Expected .*, got string "x"$/,
  });
  throws(() => echo_branch({ leaves: { oak: [{ color: "red" }, { color: untyped("green") }] } }), {
    class: TypeError,
    message: 'nestings.echo_branch(): value.leaves.oak[1].color: Expected "red" | "blue", got string "green"',
  });
  throws(() => echo_branch({ leaves: {}, below: [{ leaves: {}, below: [untyped({})] }] }), {
    class: TypeError,
    message: 'nestings.echo_branch(): value.below[0].below[0]: Missing field "leaves" of Branch',
  });
  throws(() => broken(), {
    class: TypeError,
    message: "nestings.broken() result.leaves['a'][1].prices[1]: Expected Decimal, got str",
  });
});

test("what contains itself is refused, both ways", () => {
  const inTooDeep = { class: TypeError, message: /nested too deeply; it may contain itself/ };
  throws(() => itself(), inTooDeep);
  throws(() => itself_typed(), inTooDeep);
  throws(() => deeper(1000), inTooDeep);
  const list: unknown[] = [];
  list.push(list);
  throws(() => echo_json(untyped(list)), inTooDeep);
  const self: { leaves: {}; below: unknown[] } = { leaves: {}, below: [] };
  self.below.push(self);
  throws(() => echo_branch(untyped(self)), inTooDeep);
  equal<unknown>(echo_deep(deep()), deep());
});
