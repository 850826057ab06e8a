import { expectTypeOf } from "expect-type";
import { equal, ok, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { broken, buffer, compiled, counts, find, matches, options, ordered } from "./src/library_types.py";

test("a match has the methods of re.Match", () => {
  using match = find("(\\w+)@(\\w+)", "to ada@home")!;
  equal(match.start(), 3);
  equal(match.end(), 11);
  equal(match.group(1), "ada");
  expectTypeOf(match.start).returns.toEqualTypeOf<number>();
  same(find("x", "abc"), null);
});

test("a pattern goes out and comes in again", () => {
  using pattern = compiled("a+");
  expectTypeOf(pattern.flags).toEqualTypeOf<number>();
  ok(matches(pattern, "aaa"), "a match");
  // @ts-expect-error: a string is no pattern
  throws(() => matches("a+", "aaa"), { class: TypeError, message: /Pattern/ });
  throws(broken, { class: TypeError, message: /Pattern/ });
});

test("a StringIO can be read and written", () => {
  using text = buffer("one\ntwo\n");
  equal(text.readline(), "one\n");
  equal(text.getvalue(), "one\ntwo\n");
  expectTypeOf(text.getvalue).returns.toEqualTypeOf<string>();
});

test("a Counter is a handle, an OrderedDict an object", () => {
  using counter = counts(["a", "b", "a"]);
  equal(counter.total(), 3);
  equal(Object.entries(ordered()), [
    ["second", 2],
    ["first", 1],
  ]);
});

test("a Namespace is a handle", () => {
  using namespace = options();
  ok(typeof namespace === "object", "an object");
});
