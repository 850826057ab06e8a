import { expectTypeOf } from "expect-type";
import { equal, ok, rejects, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Square,
  all_of,
  describe,
  echo,
  forget,
  is_closable,
  keep,
  kept,
  length,
  load,
  move,
  observe,
  observer,
  rename,
  secret,
  smallest,
  wrong,
} from "./src/shapes_of.py";
import type { Shape } from "./src/shapes_of.py";

/** Has the members without knowing of Python. */
class Circle implements Shape {
  constructor(
    public name: string,
    readonly radius: number,
  ) {}

  get sides(): number {
    return 1;
  }

  area(scale = 1): number {
    return 3 * this.radius ** 2 * scale;
  }

  moved(by: [number, number]): Shape {
    return new Circle(`${this.name}+${by[0]}+${by[1]}`, this.radius);
  }
}

test("the declared types are interfaces", () => {
  expectTypeOf<Square>().toExtend<Shape>();
  expectTypeOf<Circle>().toExtend<Shape>();
  expectTypeOf(observe).parameter(0).toEqualTypeOf<(a0: string, a1: number) => boolean>();
});

test("an object of JavaScript is used by its members", () => {
  const circle = new Circle("c", 2);
  same(describe(circle), "c 1 12 24");
  const plain: Shape = { name: "p", sides: 2, area: (scale = 1) => scale, moved: () => plain };
  same(describe(plain), "p 2 1 2");
  same(rename(circle, "d"), "c");
  same(circle.name, "d");
});

test("it comes back as itself", () => {
  const circle = new Circle("c", 1);
  same<unknown>(echo(circle), circle);
  const moved = move(circle, 2);
  ok(moved instanceof Circle, "the Circle that its method made");
  same(moved.name, "c+2+0.5");
  const others = [new Circle("a", 1), new Circle("b", 2)];
  const chosen = all_of(others, (shape) => shape === others[1]);
  equal([chosen.length, chosen[0] === others[1]], [1, true]);
});

test("an object of Python is its own class, or what the protocol says", () => {
  using square = new Square("s", 3);
  same(describe(square), "s 4 9 18");
  same<unknown>(echo(square), square);
  same(rename(square, "t"), "s");
  same(square.name, "t");
  using moved = move(square, 1) as Square;
  ok(moved instanceof Square, "a Square");
  same(moved.name, "t+1,0.5");
  const hidden = secret();
  equal([hidden.name, hidden.sides, hidden.area(2), describe(hidden)], ["secret", 0, -2, "secret 0 -1 -2"]);
});

test("Python keeps it as long as it likes", () => {
  const circle = new Circle("kept", 1);
  keep(circle);
  same<unknown>(kept()[0], circle);
  forget();
  equal(kept(), []);
});

test("an asynchronous member", async () => {
  const loader = { load: async (path: string) => new TextEncoder().encode(path) };
  same(await load(loader, "four"), 4);
  const mine = new RangeError("mine");
  const failing = { load: () => Promise.reject(mine) };
  same(await rejects(load(failing, ""), { class: RangeError }), mine);
});

test("a protocol with nothing but __call__ is a function", () => {
  equal(
    observe((event, count) => event === "b" && count === 2),
    [false, true],
  );
  const over = observer(3);
  equal([over("x", 3), over("x", 4)], [false, true]);
});

test("isinstance with a protocol that can be checked", () => {
  let closed = 0;
  ok(is_closable({ close: () => void closed++ }), "an instance");
  same(closed, 1);
});

test("one that asks for nothing that JavaScript sees takes values by their own type", () => {
  equal(smallest(["b", "a"]), "a");
  equal(smallest([[2], [1, 5]]), [1, 5]);
});

test("special methods are those of Python's objects", () => {
  using square = new Square("four", 1);
  same(length(square), 4);
});

test("what lacks a member is refused", () => {
  throws(() => describe(untyped({ name: "x", sides: 1 })), {
    class: TypeError,
    message: 'shapes_of.describe(): shape: Missing member "area" of Shape',
  });
  throws(() => describe(untyped(5)), {
    class: TypeError,
    message: "shapes_of.describe(): shape: Expected an object with the members of Shape, got number 5",
  });
});

test("what a member gives is checked as it is asked for", () => {
  const liar = { name: "l", sides: untyped("four"), area: () => 1, moved: () => untyped(null) };
  throws(() => describe(liar), { class: TypeError, message: /member sides of a JavaScript object.*Expected number, got string "four"/ });
  const mine = new Error("mine");
  const thrower: Shape = {
    name: "t",
    get sides(): number {
      throw mine;
    },
    area: () => 1,
    moved: () => thrower,
  };
  same(
    throws(() => describe(thrower), { class: Error }),
    mine,
  );
  throws(() => move({ ...liar, sides: 1 }, 1), { class: TypeError, message: /Expected an object with the members of Shape, got null/ });
});

test("a function that breaks its annotation is told so", () => {
  throws(() => wrong(), { class: TypeError, message: "shapes_of.wrong() result: Expected shapes_of.Shape, got int" });
});
