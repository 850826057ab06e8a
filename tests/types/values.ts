// What flows in and out of functions by value: read-only in, the caller's own out.
import { expectTypeOf } from "expect-type";
import {
  by_pair,
  dicts,
  frozen,
  lists,
  sets,
  tuples,
} from "../golden/containers/expected/types/src/containers.py";
import { move, sheets } from "../golden/dataclass/expected/types/src/shapes.py";
import type {
  Counter,
  Label,
  LabelInit,
  Point,
  Sheet,
  SheetInit,
} from "../golden/dataclass/expected/types/src/shapes.py";
import { any_size, raw, whole } from "../golden/scalars/expected/types/src/scalars.py";
import { draw } from "../golden/typed_dict/expected/types/src/options.py";
import type { Marker } from "../golden/typed_dict/expected/types/src/options.py";

declare const counter: Counter;

// Frozen and read-only values go in.
const numbers = [1, 2, 3] as const;
const frozenNumbers: readonly number[] = Object.freeze([1, 2]);
expectTypeOf(lists).toBeCallableWith(numbers, [], [numbers, frozenNumbers]);
expectTypeOf(tuples).toBeCallableWith([1, "a"] as const, numbers, [], [true, false]);
expectTypeOf(sets).toBeCallableWith(
  new Set([1]) as ReadonlySet<number>,
  new Set<string>(),
  new Set<number>(),
  new Set(["a"]),
);
expectTypeOf(dicts).toBeCallableWith({ a: 1 }, new Map([[1, "a"]]));
expectTypeOf(dicts).toBeCallableWith(new Map([["a", 1]]), new Map<number, string>());

// Results may be changed.
lists([], [], []).push([1]);
frozen().add("x");
by_pair(new Map()).set([1, 2], "x");
tuples([1, "a"], [], [], [true, true])[1].push(1);
const table = dicts({}, new Map());
table["new"] = new Map();
// noUncheckedIndexedAccess: a key may be missing.
expectTypeOf(table["some"]).toEqualTypeOf<Map<number, string[]> | undefined>();

// @ts-expect-error: another length
tuples([1, "a", 2], [], [], [true, true]);
// @ts-expect-error: not the item's type
lists(["1"], [], []);
// @ts-expect-error: a Set is not an array
lists(new Set([1]), [], []);
// @ts-expect-error: number keys need a Map
dicts({}, { 1: "a" });

// number and bigint are never mixed.
// @ts-expect-error: a bigint where a number is meant
whole(1n);
// @ts-expect-error: a number where a bigint is meant
any_size(1);

// A result in bytes goes wherever the platform wants bytes of its own.
new Blob([raw(new Uint8Array())]);
expectTypeOf(raw).parameter(0).toEqualTypeOf<Uint8Array>();

// Dataclasses: defaults make fields optional on the way in only.
expectTypeOf(move({ x: 1, y: 2 }, { x: 0, y: 0 })).toEqualTypeOf<Point>();
expectTypeOf<Label>().toExtend<LabelInit>();
expectTypeOf<LabelInit>().not.toExtend<Label>();
expectTypeOf<Sheet>().toExtend<SheetInit>();
sheets([{ label: { name: "a" }, parent: null }], counter);
sheets(
  [{ label: { name: "a", text: undefined }, parent: { label: { name: "b" }, parent: undefined } }],
  counter,
);
// @ts-expect-error: a field is missing
move({ x: 1 }, { x: 0, y: 0 });
// @ts-expect-error: no such field
move({ x: 1, y: 2, z: 3 }, { x: 0, y: 0 });
// @ts-expect-error: the required field of the inner dataclass is missing
sheets([{ label: {}, parent: null }], counter);

// TypedDict: a key that is not required is absent or has a value; it is never `undefined`.
const marker: Marker = { x: 1, y: 2, width: 3 };
expectTypeOf(draw(marker, []).color).toEqualTypeOf<string | undefined>();
draw({ ...marker, next: null, label: "a" }, [{ x: 1, y: 2 }]);
// @ts-expect-error: exactOptionalPropertyTypes
draw({ ...marker, color: undefined }, []);
// @ts-expect-error: no such key
draw({ ...marker, colour: "red" }, []);
