import { expectTypeOf } from "expect-type";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  by_place,
  choose,
  dynamic,
  echo_pair,
  echo_point,
  echo_segment,
  echo_tree,
  map_points,
  plain_tuple,
  swap,
  wrong_item,
} from "./src/places.py";
import type { Point, PointInit } from "./src/places.py";

test("the declared types are tuples with names", () => {
  expectTypeOf(echo_point).returns.toEqualTypeOf<Point>();
  expectTypeOf(echo_point).parameter(0).toEqualTypeOf<PointInit>();
  expectTypeOf<Point>().toExtend<readonly [number, number]>();
  expectTypeOf<Point>().toExtend<{ readonly x: number; readonly y: number }>();
});

test("an array that has names", () => {
  const point = echo_point([1, 2]);
  ok(Array.isArray(point), "an Array");
  const [x, y] = point;
  equal([x, y, point.x, point.y, point.length], [1, 2, 1, 2, 2]);
  equal([...point], [1, 2]);
  equal(
    point.map((value) => value * 2),
    [2, 4],
  );
  same(JSON.stringify(point), "[1,2]");
  equal(Object.keys(point), ["0", "1"]);
});

test("it is made from an array or from an object", () => {
  const tuples: readonly PointInit[] = [[1, 5], [1], { x: 1 }, { x: 1, y: 5 }, { x: 1, y: undefined }];
  for (const made of tuples) equal([...echo_point(made)], [1, 5]);
  equal([...swap(swap([3, 4]))], [3, 4]);
  const again = echo_point(echo_point([7, 8]));
  equal([again.x, again.y], [7, 8]);
});

test("nested, recursive, as keys, and with names that Array has", () => {
  const segment = echo_segment({ name: "s", ends: [[1, 2], { x: 3 }] });
  equal([segment.name, segment.label, segment.ends[1].y], ["s", null, 5]);
  equal([...echo_segment(["s", [[1, 2], [3, 4]], "l"])].at(2), "l");
  const tree = echo_tree([7, [[8, []], { length: 9, children: [] }]]);
  same(tree[0], 7);
  same(tree.children[0]?.[0], 8);
  same(tree.children[1]?.[0], 9);
  const names = by_place(new Map([[[1, 2], "a"] as const]));
  equal([...names].map(([place, name]) => [place.x, place.y, name]), [[1, 2, "a"]]);
  equal([...echo_pair([1])], [1, null]);
  equal([...echo_pair({ first: "a", second: [1] })], ["a", [1]]);
});

test("in callbacks, both ways", () => {
  const seen: number[] = [];
  const moved = map_points([[1, 2], { x: 3 }], (point) => {
    seen.push(point.x, point[1]);
    return { x: point.x + 1, y: point.y };
  });
  equal(seen, [1, 2, 3, 5]);
  equal(moved.map((point) => [...point]), [[2, 2], [4, 5]]);
});

test("in a union, and without an annotation", () => {
  same(choose("text"), "text");
  same(choose([1, 2]), "1,2");
  same(choose({ x: 1 }), "1,5");
  const [first, { at }] = dynamic() as [Point, { at: Point }];
  equal([first.x, first.y, at.x, at.y], [1, 5, 2, 3]);
});

test("what does not fit is refused", () => {
  throws(() => echo_point(untyped([])), {
    class: TypeError,
    message: "places.echo_point(): point: Expected Array of 2 for Point, got Array of 0",
  });
  throws(() => echo_point(untyped([1, 2, 3])), { class: TypeError, message: /Array of 2 for Point/ });
  throws(() => echo_point([1, untyped("x")]), {
    class: TypeError,
    message: 'places.echo_point(): point[1]: Expected number, got string "x"',
  });
  throws(() => echo_point(untyped({ x: 1, z: 2 })), {
    class: TypeError,
    message: /Point has no field "z"/,
  });
  throws(() => echo_point(untyped({ y: 1 })), {
    class: TypeError,
    message: /Missing field "x" of Point/,
  });
  throws(() => echo_segment({ name: "s", ends: [[1, 2], untyped({ x: "3" })] }), {
    class: TypeError,
    message: /segment\.ends\[1\]\.x: Expected number/,
  });
});

test("a function that breaks its annotation is told so", () => {
  throws(() => plain_tuple(), {
    class: TypeError,
    message: "places.plain_tuple() result: Expected places.Point, got tuple",
  });
  throws(() => wrong_item(), {
    class: TypeError,
    message: "places.wrong_item() result.y: Expected int, got str",
  });
});
