import { expectTypeOf } from "expect-type";
import { equal, ok, same } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import * as zoo from "./src/zoo/__init__.py";
import { Animal, TalkingBird, feed, make } from "./src/zoo/__init__.py";
import { Animal as AnimalItself } from "./src/zoo/animals.py";
import type { Tag } from "./src/zoo/animals.py";
import { Parrot, tags } from "./src/zoo/birds/parrot.py";

test("the declared types are the same through every module", () => {
  expectTypeOf(Animal).toEqualTypeOf(AnimalItself);
  expectTypeOf(TalkingBird).toEqualTypeOf(Parrot);
  expectTypeOf(tags).returns.toEqualTypeOf<Tag[]>();
});

test("a re-export is the same value", () => {
  same(Animal, AnimalItself);
  same(TalkingBird, Parrot);
  same(zoo.FEED_HOUR, 7);
});

test("exactly the names in __all__ are exported", () => {
  equal(Object.keys(zoo).sort(), ["Animal", "FEED_HOUR", "TalkingBird", "feed", "make"]);
});

test("classes extend each other across modules", () => {
  const polly = make("Polly");
  ok(polly instanceof Parrot && polly instanceof Animal, "a parrot and an animal");
  same(polly.repeat("hello"), "Polly: hello");
  const rex = new Animal("Rex");
  ok(!(rex instanceof Parrot), "no parrot");
  equal(tags([polly, rex]), [
    { number: 5, name: "Polly" },
    { number: 3, name: "Rex" },
  ]);
  same(feed(rex), "Rex at 7");
  polly[Symbol.dispose]();
  rex[Symbol.dispose]();
});
