import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { PythonError } from "typhon";
import {
  area,
  as_point,
  centre,
  empty,
  grid,
  labelled,
  names,
  point,
  style,
  tree,
  wrong,
} from "./src/records.py";
import type { Labelled, Point, Style, StyleInit, Tree } from "./src/records.py";

const bareTree = { children: [], attributes: {}, style: null };

test("the declared types are interfaces; defaults make fields optional on the way in only", () => {
  expectTypeOf<Point["x"]>().toEqualTypeOf<number>();
  expectTypeOf<{ x: number; y: number }>().toExtend<Point>();
  expectTypeOf(point).returns.toEqualTypeOf<Point>();
  expectTypeOf<Record<never, never>>().toExtend<StyleInit>();
  expectTypeOf<Record<never, never>>().not.toExtend<Style>();
  expectTypeOf<Style["width"]>().toEqualTypeOf<number>();
  expectTypeOf(style).parameter(0).toEqualTypeOf<StyleInit>();
  expectTypeOf(style).returns.toEqualTypeOf<Style>();
  expectTypeOf<Labelled>().toExtend<Point>();
  expectTypeOf<Tree["children"]>().toEqualTypeOf<Tree[]>();
});

test("a dataclass comes back as a plain object", () => {
  const result = point({ x: 1, y: -0 });
  equal(result, { x: 1, y: -0 });
  equal(Object.keys(result), ["x", "y"]);
  same(Object.getPrototypeOf(result), Object.prototype);
  equal(empty({}), {});
});

test("the order of the keys does not matter", () => equal(point({ y: 2, x: 1 }), { x: 1, y: 2 }));

test("fields that are left out take Python's defaults, fresh each time", () => {
  const plain = { color: "black", width: 1, tags: [], dashes: [] };
  equal(style({}), plain);
  equal(style({ width: 3 }), { ...plain, width: 3 });
  equal(style({ tags: ["a", "b"], dashes: [0.5] }), { ...plain, tags: ["a", "b"], dashes: [0.5] });
  style({}).dashes.push(1);
  equal(style({}), plain);
});

test("inherited fields", () => {
  equal(labelled({ x: 1, y: 2 }), { x: 1, y: 2, label: "" });
  equal(labelled({ x: 1, y: 2, label: "é" }), { x: 1, y: 2, label: "é" });
});

test("a subclass declared as its base crosses with the base's fields", () => {
  equal(as_point({ x: 1, y: 2, label: "hidden" }), { x: 1, y: 2 });
});

test("recursive dataclasses", () => {
  const value = {
    name: "root",
    children: [
      { name: "a", children: [{ name: "b" }] },
      { name: "c", attributes: { __proto: { x: 0, y: 1 } }, style: { color: "red" } },
    ],
  };
  equal(names(value), ["root", "a", "b", "c"]);
  equal(tree(value), {
    ...bareTree,
    name: "root",
    children: [
      { ...bareTree, name: "a", children: [{ ...bareTree, name: "b" }] },
      {
        ...bareTree,
        name: "c",
        attributes: { __proto: { x: 0, y: 1 } },
        style: { color: "red", width: 1, tags: [], dashes: [] },
      },
    ],
  });
});

test("a field that __init__ does not take comes out, and is ignored when it is sent back", () => {
  const result = area({ width: 2, height: 3 });
  equal(result, { width: 2, height: 3, size: 6 });
  equal(area(result), result);
  // @ts-expect-error: size is not for the caller
  equal(area({ width: 2, height: 3, size: 1 }), result);
});

test("a thousand dataclasses cross both ways", () => {
  const points = grid(40, 25);
  same(points.length, 1000);
  equal(points[41], { x: 1, y: 1 });
  equal(centre(points), { x: 19.5, y: 12 });
});

test("each result is an object of its own", () => {
  const [first, second] = grid(2, 1);
  if (first === undefined || second === undefined) throw new Error("Expected two points");
  first.x = 9;
  equal(second, { x: 1, y: 0 });
});

test("a missing, unknown or wrong field is refused", () => {
  // @ts-expect-error: y is missing
  throws(() => point({ x: 1 }), { class: TypeError, message: /^records\.point\(\): value.*y/ });
  // @ts-expect-error: z is unknown
  throws(() => point({ x: 1, y: 2, z: 3 }), {
    class: TypeError,
    message: /^records\.point\(\): value.*z/,
  });
  // @ts-expect-error: a wrong type
  throws(() => point({ x: 1, y: "2" }), {
    class: TypeError,
    message: /^records\.point\(\): value\.y: Expected number, got string "2"/,
  });
  throws(() => centre([{ x: 1, y: 2 }, untyped({ x: 1, y: null })]), {
    class: TypeError,
    message: /^records\.centre\(\): points\[1\]\.y: Expected number, got null/,
  });
  throws(() => tree({ name: "a", children: [{ name: "b", children: [{ name: untyped(1) }] }] }), {
    class: TypeError,
    message: /value\.children\[0\]\.children\[0\]\.name: Expected string, got number 1/,
  });
  throws(() => style(untyped({ widht: 2 })), { class: TypeError, message: /widht/ });
  throws(() => point(untyped([1, 2])), { class: TypeError, message: /got Array/ });
  throws(() => point(untyped(null)), { class: TypeError, message: /got null/ });
  throws(() => point(untyped("x")), { class: TypeError, message: /got string "x"/ });
});

test("a Python function that breaks its own annotation is told where", () => {
  throws(() => wrong("type"), {
    class: TypeError,
    message: /^records\.wrong\(\) result\.x: Expected float, got str/,
  });
  throws(() => wrong("other class"), {
    class: TypeError,
    message: /result: Expected records\.Point, got records\.Style/,
  });
  throws(() => wrong("dict"), {
    class: TypeError,
    message: /result: Expected records\.Point, got dict/,
  });
  throws(() => wrong("deleted"), {
    class: PythonError,
    message: "'Point' object has no attribute 'y'",
  });
});
