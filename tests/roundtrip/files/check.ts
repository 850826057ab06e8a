import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { PythonError } from "typhon";
import { bytes_file, either, half, picked, text_file, whole, write_all } from "./src/file_objects.py";

test("a file has the methods of its annotation", () => {
  const file = text_file("one\ntwo\n");
  same(file.readline(), "one\n");
  expectTypeOf(file.readline).returns.toEqualTypeOf<string>();
  equal([...file], ["two\n"]);
  const data = bytes_file(new Uint8Array([1, 2]));
  equal(data.read(), new Uint8Array([1, 2]));
  data.close();
  throws(() => data.read(), { class: PythonError, message: /closed file/ });
});

test("a file that is not there is an exception", () => {
  throws(() => either("/nowhere"), { class: PythonError, message: /No such file/ });
});

test("a file goes out and comes in again", () => {
  const file = text_file("");
  same(write_all(file, ["ab", "c"]), 3);
  file.seek(0);
  same(file.read(), "abc");
  throws(() => write_all(untyped({ write: 1 }), []), { class: TypeError, message: /TextIO/ });
});

test("what a number can be made of is a number", () => {
  expectTypeOf(picked).parameters.toEqualTypeOf<[items: readonly string[], place: number]>();
  same(picked(["a", "b"], 1), "b");
  throws(() => picked(["a"], 0.5), { class: TypeError });
  same(half(3), 1.5);
  same(whole(2.75), 2);
});
