// Data by value: what narrows, what is told apart, and what may be given for it.
import { expectTypeOf } from "expect-type";
import { Access, allow } from "../golden/flag_enum/expected/types/src/access.py";
import {
  area,
  largest,
  parse,
  run,
} from "../golden/discriminated_unions/expected/types/src/shapes.py";
import type { Shape } from "../golden/discriminated_unions/expected/types/src/shapes.py";
import { move, walk } from "../golden/named_tuple/expected/types/src/points.py";
import type { Point } from "../golden/named_tuple/expected/types/src/points.py";
import { AdminId, Name, UserId, find, names } from "../golden/new_type/expected/types/src/ids.py";

// A union of dataclasses narrows by its tag, exhaustively.
export function describe(shape: Shape): string {
  switch (shape.kind) {
    case "circle":
      return `${area(shape)} of radius ${shape.radius}`;
    case "square":
      return `${shape.side} wide`;
    default: {
      const nothing: never = shape;
      return nothing;
    }
  }
}
const biggest = largest([{ radius: 1 }, { side: 2, kind: "square" }]);
if (biggest?.kind === "square") expectTypeOf(biggest.side).toEqualTypeOf<number>();

// A union of TypedDicts narrows by a boolean, one of named tuples by a field or by an item.
const outcome = run("1 + 1");
if (outcome.ok) expectTypeOf(outcome.value).toEqualTypeOf<number>();
else expectTypeOf(outcome.reason).toEqualTypeOf<string>();
for (const step of parse("")) {
  if (step.op === "move") expectTypeOf(step.by).toEqualTypeOf<number>();
}

// A named tuple is a tuple and an object of its fields.
const point: Point = move([1, 2], { x: 1 });
const [x, y] = point;
expectTypeOf<[typeof x, typeof y, typeof point.x]>().toEqualTypeOf<[number, number, number]>();
move(point, [3]);
expectTypeOf(walk({ label: "a", children: [] }, [point])[0]!.at.y).toEqualTypeOf<number>();
// @ts-expect-error: the first field has no default
move({ y: 1 });
// @ts-expect-error: a tuple of three
move([1, 2, 3]);

// A NewType is made by its function and is no other int; one made from it is one of it.
const user = UserId(3);
expectTypeOf(find(user)).toEqualTypeOf<AdminId | null>();
names([user, AdminId(user)]);
expectTypeOf(user + 1).toEqualTypeOf<number>();
expectTypeOf(names([])[Name("a")]).toEqualTypeOf<UserId | undefined>();
// @ts-expect-error: a number is no UserId
find(3);
// @ts-expect-error: a UserId is no AdminId
const admin: AdminId = user;
void admin;

// A flag is a number of bits.
allow("me", Access.READ | Access.WRITE);
expectTypeOf(Access.ALL).toEqualTypeOf<7>();
