import { equal, same } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import * as probe from "./src/javascript_probe.py";

test("Python uses JavaScript's own objects", () => {
  same(probe.as_json([1, 2]), '{"numbers":[1,2]}');
  equal(probe.global_names("JSON", "fetch", "noSuchThing"), [true, true, false]);
});

test("an error has the attributes that JavaScript gave it", () => {
  const code = probe.error_code(() => {
    throw Object.assign(new Error("with a code"), { code: 42 });
  });
  same(code, 42);
});

test("promises are awaited", async () => {
  equal(await probe.answer("hello"), [200, "hello"]);
  same(await probe.after(1), "later");
});

test("a program finds out where it runs", () => {
  equal(probe.where(), [true, true]);
});
