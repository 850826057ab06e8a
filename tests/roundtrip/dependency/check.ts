import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import { equal, ok, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Box,
  BoxError,
  Cube,
  broken_box,
  broken_face,
  build,
  lighter,
  paint,
  parse,
  total_volume,
} from "./src/dependency/__init__.py";

test("a class of an installed package has its own methods", () => {
  using cube = build(2);
  expectTypeOf(cube).toEqualTypeOf<Cube>();
  expectTypeOf(cube.volume).toEqualTypeOf<() => number>();
  equal(cube.volume(), 8);
  equal(cube.name, "cube");
  cube.edge = 3;
  equal(cube.volume(), 27);
  ok(cube instanceof Cube, "a Cube");
});

test("what a package passes on can be made and called here", () => {
  using small = new Cube(1);
  using large = new Cube(2);
  expectTypeOf(Cube).constructorParameters.toEqualTypeOf<[edge: number]>();
  same(lighter(large, small), small);
  // @ts-expect-error: a string is no solid
  throws(() => lighter(large, "small"), { class: TypeError, message: /second: Expected Solid/ });
});

test("a dataclass of an installed package crosses by value", () => {
  using cube = build(2);
  const [face] = cube.faces();
  expectTypeOf(face!).toEqualTypeOf<{ edge: number; color: string }>();
  equal(face, { edge: 2, color: "white" });
  equal(paint({ edge: 1 }, "red"), { edge: 1, color: "red" });
  throws(broken_face, { class: TypeError, message: /Face/ });
});

test("a class of the project may extend one of a package", () => {
  using box = new Box(2, "a hat");
  expectTypeOf<Box>().toExtend<Cube>();
  ok(box instanceof Cube, "a Cube");
  equal(box.content, "a hat");
  using unit = build(1);
  equal(total_volume([box, unit]), 9);
});

test("exceptions of a package keep their attributes and their bases", () => {
  using cube = build(2);
  throws(() => cube.crack(), { class: PythonError, message: "cracked" });
  const broken = throws(broken_box, { class: BoxError, message: "the lid is off" });
  expectTypeOf(broken.depth).toEqualTypeOf<number>();
  equal(broken.depth, 1);
});

test("a package of PyPI, as it is", () => {
  const tokens = parse("# A *title*\n");
  expectTypeOf(tokens[0]!.type).toEqualTypeOf<string>();
  equal(
    tokens.map((token) => token.type),
    ["heading_open", "inline", "heading_close"],
  );
  equal(tokens[0]!.tag, "h1");
  equal(
    tokens[1]!.children!.map((token) => token.content),
    ["A ", "", "title", ""],
  );
  for (const token of tokens) token[Symbol.dispose]();
});
