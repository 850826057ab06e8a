import { expectTypeOf } from "expect-type";
import { equal, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { key_names, movie, options, rated, wrong } from "./src/typed_dicts.py";
import type { Movie, Options, Rated } from "./src/typed_dicts.py";

test("the declared types are interfaces", () => {
  expectTypeOf<Movie["title"]>().toEqualTypeOf<string>();
  expectTypeOf<Movie["rating"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<{ title: string; year: number }>().toExtend<Movie>();
  expectTypeOf<Rated>().toExtend<Movie>();
  expectTypeOf<{ depth: number }>().not.toExtend<Options>();
  expectTypeOf(movie).returns.toEqualTypeOf<Movie>();
});

test("objects come back with the keys they have", () => {
  equal(movie({ title: "Brazil", year: 1985 }), { title: "Brazil", year: 1985 });
  equal(movie({ title: "Brazil", year: 1985, rating: 7.5 }), {
    title: "Brazil",
    year: 1985,
    rating: 7.5,
  });
  equal(options({ name: "a" }), { name: "a" });
  equal(key_names({ depth: 3, name: "a" }), ["depth", "name"]);
});

test("inherited and nested keys", () => {
  const value = [
    { title: "a", year: 1, votes: { x: 1, __proto: 2 } },
    { title: "b", year: 2, rating: 0, votes: {} },
  ];
  equal(rated(value), value);
  equal(options({ name: "c", parent: { name: "b", depth: 1, parent: null } }), {
    name: "c",
    parent: { name: "b", depth: 1, parent: null },
  });
});

test("a missing, unknown or wrong key is refused", () => {
  // @ts-expect-error: year is missing
  throws(() => movie({ title: "a" }), {
    class: TypeError,
    message: /^typed_dicts\.movie\(\): value.*year/,
  });
  // @ts-expect-error: an unknown key
  throws(() => movie({ title: "a", year: 1, yaer: 2 }), {
    class: TypeError,
    message: /^typed_dicts\.movie\(\): value.*yaer/,
  });
  // @ts-expect-error: a wrong type
  throws(() => movie({ title: "a", year: "1" }), {
    class: TypeError,
    message: /^typed_dicts\.movie\(\): value\.year: Expected number, got string "1"/,
  });
  throws(() => options({ name: "a", parent: { name: "b", depth: untyped("x") } }), {
    class: TypeError,
    message: /^typed_dicts\.options\(\): value\.parent\.depth: Expected number, got string "x"/,
  });
  throws(() => movie(untyped(new Map([["title", "a"]]))), { class: TypeError, message: /got Map/ });
  throws(() => movie(untyped(null)), { class: TypeError, message: /got null/ });
});

test("a Python function that breaks its own annotation is told where", () => {
  throws(() => wrong("missing"), {
    class: TypeError,
    message: /^typed_dicts\.wrong\(\) result.*year/,
  });
  throws(() => wrong("unknown"), {
    class: TypeError,
    message: /^typed_dicts\.wrong\(\) result.*director/,
  });
  throws(() => wrong("type"), {
    class: TypeError,
    message: /^typed_dicts\.wrong\(\) result\.year: Expected int, got str/,
  });
  throws(() => wrong("list"), { class: TypeError, message: /result: Expected .*got list/ });
});
