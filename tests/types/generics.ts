// Type variables: what callers get back is as exact as what they gave.
import { expectTypeOf } from "expect-type";
import { Box, NumberBox, pair } from "../golden/generic_classes/expected/types/src/boxes.py";
import { Registry, Stack } from "../golden/generic_classes/expected/types/src/brackets.py";
import {
  decorator,
  first,
  join,
  largest,
} from "../golden/generic_functions/expected/types/src/variables.py";
import { Shape } from "../golden/generic_functions/expected/types/src/shapes.py";
import {
  any_function,
  make_async,
  run,
  Task,
  timed,
  with_first,
} from "../golden/param_spec/expected/types/src/calls.py";
import {
  is_sorted,
  is_text,
  make,
  Query,
  Sorted,
} from "../golden/self_and_never/expected/types/src/chains.py";
import { apply, gather, zeros } from "../golden/type_var_tuple/expected/types/src/variadic.py";

// A variable is what the argument says, and the result follows it.
expectTypeOf(first(["a", "b"])).toEqualTypeOf<string>();
expectTypeOf(pair(1, "a")).toEqualTypeOf<{ first: number; second: string; times: number }>();
expectTypeOf(decorator(3)(new Date())).toEqualTypeOf<Date>();

// A bound is a bound, constraints are a choice.
class Square extends Shape {
  side = 1;
}
expectTypeOf(largest([new Square()])).toEqualTypeOf<Square>();
// @ts-expect-error: a string is no Shape
largest(["a"]);
expectTypeOf(join("a", "b")).toEqualTypeOf<string>();
// @ts-expect-error: both are text, or both are bytes
join("a", new Uint8Array());

// Classes keep their variables, also through their bases.
const box = new Box("a");
expectTypeOf(box).toEqualTypeOf<Box<string>>();
expectTypeOf(box.map((text) => text.length)).toEqualTypeOf<Box<number>>();
expectTypeOf(new NumberBox(1).get()).toEqualTypeOf<number>();
expectTypeOf(Box.of(1)).toEqualTypeOf<Box<number>>();
// @ts-expect-error: a box of text takes no number
box.set(1);
expectTypeOf(new Registry<"a">().pop()).toEqualTypeOf<number>();
const stack = new Stack<number>();
// @ts-expect-error: a stack of numbers takes no text
stack.push("a");

// A ParamSpec is all parameters of the function that is given.
const repeat = (text: string, times: number): string => text.repeat(times);
expectTypeOf(timed(repeat)).toEqualTypeOf<(text: string, times: number) => string>();
expectTypeOf(make_async(repeat)).toEqualTypeOf<
  (text: string, times: number) => Promise<string>
>();
expectTypeOf(with_first((n: number, text: string) => n > text.length)).toEqualTypeOf<
  (text: string) => boolean
>();
expectTypeOf(run(repeat, "a", 3)).toEqualTypeOf<string>();
// @ts-expect-error: `times` is missing
run(repeat, "a");
any_function((a: number, b: string) => a + b.length);
// @ts-expect-error: its result is a number
any_function(() => "a");
expectTypeOf(new Task(repeat).call("a", 1)).toEqualTypeOf<string>();

// So are the items that a TypeVarTuple stands for.
expectTypeOf(gather(1, "a", true)).toEqualTypeOf<[number, string, boolean]>();
expectTypeOf(apply((n: number, text: string) => text.repeat(n), "a")).toEqualTypeOf<string>();
expectTypeOf(zeros().with_axis(1).shape()).toEqualTypeOf<[number, number, number]>();

// Self is the class that one has at hand.
const sorted = new Sorted();
expectTypeOf(sorted.union([sorted])).toEqualTypeOf<Sorted>();
expectTypeOf(Sorted.empty()).toEqualTypeOf<Sorted>();
expectTypeOf(Query.several(2)).toEqualTypeOf<Query[]>();
expectTypeOf(make(Query, Sorted)).toEqualTypeOf<Sorted>();

// Predicates narrow.
declare const query: Query;
declare const anything: unknown;
if (is_sorted(query)) expectTypeOf(query).toExtend<Sorted>();
if (is_text(anything)) expectTypeOf(anything).toEqualTypeOf<string>();
