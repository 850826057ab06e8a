import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Color,
  Direction,
  Format,
  Planet,
  Priority,
  color,
  count,
  direction,
  format_,
  mass,
  maybe,
  member_name,
  planets,
  priority,
  task,
  totals,
  wrong,
} from "./src/enums.py";

test("the declared types are unions of the values, with an object of the members", () => {
  expectTypeOf<Color>().toEqualTypeOf<"red" | "green" | "dark blue">();
  expectTypeOf<Priority>().toEqualTypeOf<1 | 10 | -1>();
  expectTypeOf<Format>().toEqualTypeOf<"json" | "csv">();
  expectTypeOf<Direction>().toEqualTypeOf<1 | 2>();
  expectTypeOf<Planet>().toEqualTypeOf<"MERCURY" | "EARTH">();
  expectTypeOf(Color.RED).toEqualTypeOf<"red">();
  expectTypeOf(color).toEqualTypeOf<(value: Color) => Color>();
});

test("the objects hold the members", () => {
  equal({ ...Color }, { RED: "red", GREEN: "green", DARK_BLUE: "dark blue" });
  equal({ ...Priority }, { LOW: 1, HIGH: 10, BELOW_ZERO: -1 });
  equal({ ...Format }, { JSON: "json", CSV: "csv" });
  equal({ ...Direction }, { UP: 1, DOWN: 2 });
  equal({ ...Planet }, { MERCURY: "MERCURY", EARTH: "EARTH" });
});

test("members cross by value, and arrive as members", () => {
  for (const value of Object.values(Color)) same(color(value), value);
  for (const value of Object.values(Priority)) same(priority(value), value);
  for (const value of Object.values(Format)) same(format_(value), value);
  same(member_name("dark blue"), "DARK_BLUE");
});

test("members that Python counts cross by their number", () => {
  same(direction(Direction.DOWN), 2);
  same(direction(1), 1);
});

test("members whose values are neither str nor int cross by name", () => {
  same(mass("EARTH"), 5.9e24);
  equal(planets(), ["MERCURY", "EARTH"]);
});

test("members in lists, in dataclasses and as keys", () => {
  expectTypeOf(totals).returns.toExtend<Map<Priority, number>>();
  equal(
    totals(
      new Map([
        [Priority.HIGH, 1.5],
        [Priority.BELOW_ZERO, 0],
      ]),
    ),
    new Map<Priority, number>([
      [10, 1.5],
      [-1, 0],
    ]),
  );
  equal(task({ color: "red", priority: 10 }), { color: "red", priority: 10 });
  equal(
    count(["red", "red", Color.DARK_BLUE]),
    new Map<Color, number>([
      ["red", 2],
      ["green", 0],
      ["dark blue", 1],
    ]),
  );
  same(maybe(), null);
  same(maybe("green"), "green");
});

test("any other value is refused", () => {
  // @ts-expect-error: not a colour
  throws(() => color("blue"), {
    class: TypeError,
    message: /^enums\.color\(\): value: Expected .*"red".*got string "blue"/,
  });
  // @ts-expect-error: the name, not the value
  throws(() => color("RED"), { class: TypeError, message: /^enums\.color\(\): value: Expected/ });
  // @ts-expect-error: not a member
  throws(() => priority(2), {
    class: TypeError,
    message: /^enums\.priority\(\): value: Expected .*got number 2/,
  });
  // @ts-expect-error: by value only
  throws(() => direction("UP"), {
    class: TypeError,
    message: /^enums\.direction\(\): value: Expected/,
  });
  // @ts-expect-error: not a colour
  throws(() => count(["red", "mauve"]), { class: TypeError, message: /values\[1\]: Expected/ });
  throws(() => task({ color: "red", priority: untyped("LOW") }), {
    class: TypeError,
    message: /value\.priority: Expected/,
  });
  throws(() => wrong("value"), {
    class: TypeError,
    message: /^enums\.wrong\(\) result: Expected enums\.Color, got str/,
  });
  throws(() => wrong("other"), {
    class: TypeError,
    message: /result: Expected enums\.Color, got enums\.Priority/,
  });
  throws(() => wrong("none"), {
    class: TypeError,
    message: /result: Expected enums\.Color, got None/,
  });
});
