import { expectTypeOf } from "expect-type";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Registry,
  Settings,
  Steps,
  Tag,
  counted,
  first_two,
  numbered,
  odd,
  part_of,
  settings,
  total_of,
} from "./src/below_builtins.py";

test("a dictionary of a class of its own is a handle with the members of dict", () => {
  using values = settings({ a: 1, b: 2 });
  ok(values instanceof Settings, "a Settings");
  same(values.total(), 3);
  same(values.length, 2);
  same(values.get("a"), 1);
  same(values.get("c"), null);
  same(values.get("c", 7), 7);
  values.set("c", 4);
  ok(values.has("c"), "c");
  equal([...values.items()], [["a", 1], ["b", 2], ["c", 4]]);
  expectTypeOf(values.keys()).toEqualTypeOf<IterableIterator<string>>();
  equal([...values], ["a", "b", "c"]);
  same(values.pop("a"), 1);
  same(total_of(values), 6);
  // @ts-expect-error: values are numbers
  throws(() => values.set("d", "x"), { class: TypeError, message: /got string "x"/ });
  // @ts-expect-error: only a Settings has total()
  throws(() => total_of({ a: 1 }), { class: TypeError, message: /Settings/ });
});

test("it is made from what its base is made from", () => {
  expectTypeOf<ConstructorParameters<typeof Tag>>().toEqualTypeOf<[value?: string | undefined]>();
  using made = new Settings({ a: 1 });
  same(total_of(made), 1);
  using none = new Settings();
  same(none.length, 0);
  using steps = new Steps(new Set(["go", "stop"]));
  same(steps.last(), "stop");
  same(steps.get(0), "go");
  steps.append("on");
  equal([...steps], ["go", "stop", "on"]);
  using tag = new Tag("ada");
  same(tag.shout(), "ADA!");
  same(tag.upper(), "ADA");
  throws(() => new Tag(untyped(1)), { class: TypeError, message: /string/ });
});

test("an abstract collection brings what it does with the methods of the class", () => {
  using registry = new Registry({ a: 1, b: 2 });
  equal([...registry.keys()], ["a", "b"]);
  equal([...registry.values()], [1, 2]);
  same(registry.get("z"), null);
  ok(registry.has("a"), "a");
});

test("a Counter has the members of dict", () => {
  using words = counted(["a", "b", "a"]);
  same(words.get("a"), 2);
  equal([...words.items()], [["a", 2], ["b", 1]]);
});

test("ranges and slices are objects of Python", () => {
  using numbers = odd(8);
  equal([...numbers], [1, 3, 5, 7]);
  same(numbers.step, 2);
  same(numbers.length, 4);
  same(numbers.get(1), 3);
  using places = first_two();
  equal(part_of(["a", "b", "c"], places), ["a", "b"]);
});

test("enumerate gives pairs", () => {
  equal([...numbered(["x", "y"])], [[0, "x"], [1, "y"]]);
});
