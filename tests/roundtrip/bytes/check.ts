import { expectTypeOf } from "expect-type";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  as_hex,
  chunks,
  echo,
  hash_of_result,
  keep,
  kept,
  measure,
  sha256,
  wrong,
  zeros,
} from "./src/byte_strings.py";

test("the declared types are Uint8Array", () => {
  expectTypeOf(echo).parameter(0).toExtend<Uint8Array>();
  expectTypeOf(echo).returns.toExtend<Uint8Array>();
  expectTypeOf(chunks).returns.items.toExtend<Uint8Array>();
});

test("bytes come back unchanged", () => {
  const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (const data of [new Uint8Array(), Uint8Array.of(0), Uint8Array.of(0, 0, 255), everyByte]) {
    equal(echo(data), data);
  }
  same(as_hex(Uint8Array.of(0, 1, 0x7f, 0x80, 0xff)), "00017f80ff");
  equal(zeros(0), new Uint8Array());
  equal(zeros(5), new Uint8Array(5));
});

test("a megabyte crosses both ways", async () => {
  const data = Uint8Array.from({ length: 2 ** 20 + 3 }, (_, i) => (i * 31) & 255);
  equal(echo(data), data);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  same(sha256(data), Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(""));
});

test("a view sends its own part only", () => {
  const whole = Uint8Array.of(1, 2, 3, 4, 5);
  equal(echo(whole.subarray(1, 3)), Uint8Array.of(2, 3));
  equal(chunks(whole, 2), [Uint8Array.of(1, 2), Uint8Array.of(3, 4), Uint8Array.of(5)]);
});

test("the bytes are a copy on both sides", () => {
  const data = Uint8Array.of(1, 2, 3);
  keep(data);
  data.fill(9);
  const result = kept();
  equal(result, Uint8Array.of(1, 2, 3));
  const first = zeros(3);
  zeros(1000);
  first.fill(7);
  equal(zeros(3), new Uint8Array(3));
  equal(first, Uint8Array.of(7, 7, 7));
  ok(
    result.buffer.byteLength < 2 ** 20,
    "an array of its own, not a window on the interpreter's memory",
  );
});

test("small and large bytes cross in callbacks, both ways", () => {
  for (const size of [0, 100, 1023, 1024, 4095, 4096, 100_000]) {
    const made = Uint8Array.from({ length: size }, (_, i) => i * 7);
    same(hash_of_result(() => made, size), sha256(made));
    same(
      measure((data) => data.length + (data.at(-1) ?? 0), size),
      size + (size > 0 ? 120 : 0),
    );
  }
});

test("other kinds of array are refused", () => {
  // @ts-expect-error: an array of numbers is not a Uint8Array
  throws(() => echo([1, 2]), {
    class: TypeError,
    message: /^byte_strings\.echo\(\): data: Expected Uint8Array, got/,
  });
  // @ts-expect-error: a string is not a Uint8Array
  throws(() => echo("ab"), { class: TypeError, message: /Expected Uint8Array, got string "ab"/ });
  throws(() => echo(untyped(new Uint8ClampedArray(2))), {
    class: TypeError,
    message: /Uint8ClampedArray/,
  });
  throws(() => echo(untyped(new Uint16Array(2))), { class: TypeError, message: /Uint16Array/ });
  throws(() => echo(untyped(new ArrayBuffer(2))), { class: TypeError, message: /ArrayBuffer/ });
  throws(() => wrong("str"), {
    class: TypeError,
    message: /^byte_strings\.wrong\(\) result: Expected bytes, got str/,
  });
  throws(() => wrong("list"), { class: TypeError, message: /Expected bytes, got list/ });
  throws(() => wrong("none"), { class: TypeError, message: /Expected bytes, got None/ });
});
