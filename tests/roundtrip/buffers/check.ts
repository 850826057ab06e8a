import { expectTypeOf } from "expect-type";
import type { FloatArray, IntegerArray, TypedArray } from "typhon";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  any_array,
  characters,
  code,
  describe,
  doubled,
  echo_buffer,
  echo_bytearray,
  echo_floats,
  echo_ints,
  echo_view,
  every_second,
  grid,
  keep,
  kept,
  text_or_data,
  wrong,
  wrong_buffer,
} from "./src/number_buffers.py";

const arrays: readonly TypedArray[] = [
  Int8Array.of(-128, 127),
  Uint8Array.of(0, 255),
  Int16Array.of(-32768, 32767),
  Uint16Array.of(65535),
  Int32Array.of(-(2 ** 31), 2 ** 31 - 1),
  Uint32Array.of(2 ** 32 - 1),
  BigInt64Array.of(-(2n ** 63n), 2n ** 63n - 1n),
  BigUint64Array.of(2n ** 64n - 1n),
  Float32Array.of(1.5, NaN, -0),
  Float64Array.of(0.1, Infinity, Number.MIN_VALUE),
];

test("the declared types are typed arrays", () => {
  expectTypeOf(echo_bytearray).returns.toEqualTypeOf<Uint8Array<ArrayBuffer>>();
  expectTypeOf(echo_view).toEqualTypeOf<(view: ArrayBufferView | ArrayBuffer) => TypedArray>();
  expectTypeOf(echo_floats).returns.toEqualTypeOf<FloatArray>();
  expectTypeOf(echo_ints).returns.toEqualTypeOf<IntegerArray>();
});

test("a bytearray is a copy", () => {
  const data = Uint8Array.of(1, 2);
  equal(echo_bytearray(data), Uint8Array.of(1, 2, 7));
  equal(data, Uint8Array.of(1, 2));
  equal(echo_bytearray(new Uint8Array()), Uint8Array.of(7));
  throws(() => echo_bytearray(untyped([1])), {
    class: TypeError,
    message: "number_buffers.echo_bytearray(): data: Expected Uint8Array, got Array of 1",
  });
});

test("every kind of number comes back as it was", () => {
  for (const array of arrays) {
    equal<unknown>(echo_view(array), array);
    equal<unknown>(echo_buffer(array), array);
    equal<unknown>(echo_view(array.subarray(1)), array.subarray(1));
    equal<unknown>(echo_view(array.slice(0, 0)), array.slice(0, 0));
  }
});

test("Python sees the numbers in their format and may write into its copy", () => {
  same(describe(Float32Array.of(1, 2, 3)), "memoryview f (3,) False");
  same(describe(new BigUint64Array(0)), "memoryview Q (0,) False");
  const mine = Int16Array.of(1, -2);
  equal<unknown>(doubled(mine), Int16Array.of(2, -4));
  equal(mine, Int16Array.of(1, -2));
});

test("raw memory is bytes", () => {
  const raw = Uint8Array.of(1, 2, 3, 4);
  equal<unknown>(echo_buffer(raw.buffer), raw);
  equal<unknown>(echo_buffer(new DataView(raw.buffer, 1, 2)), Uint8Array.of(2, 3));
  equal<unknown>(echo_buffer(Uint8ClampedArray.of(9)), Uint8Array.of(9));
  throws(() => echo_buffer(untyped([1])), {
    class: TypeError,
    message: "number_buffers.echo_buffer(): data: Expected a typed array or ArrayBuffer, got Array of 1",
  });
  throws(() => echo_buffer(untyped("x")), { class: TypeError, message: /got string "x"/ });
});

test("an array has the type code of the typed array", () => {
  equal(echo_floats(Float64Array.of(0.5)), Float64Array.of(0.5));
  equal(echo_floats(Float32Array.of(0.5)), Float32Array.of(0.5));
  equal(echo_ints(Int32Array.of(1)), Int32Array.of(1));
  same(code(Int8Array.of(1)), "b");
  same(code(BigInt64Array.of(1n)), "q");
  equal<unknown>(any_array("l", [1, 2]), Int32Array.of(1, 2));
  equal<unknown>(any_array("H", [3]), Uint16Array.of(3));
  throws(() => echo_ints(untyped(Float64Array.of(1))), {
    class: TypeError,
    message: /values: Expected a typed array of whole numbers, got Float64Array/,
  });
  throws(() => echo_floats(untyped(Int8Array.of(1))), {
    class: TypeError,
    message: /values: Expected Float64Array or Float32Array, got Int8Array/,
  });
});

test("gaps and more dimensions are written out", () => {
  equal<unknown>(every_second(5), Int32Array.of(0, 2, 4));
  equal<unknown>(grid(), Uint8Array.of(0, 1, 2, 3, 4, 5));
});

test("what comes and goes is a copy on both sides", () => {
  const mine = Float64Array.of(1, 2);
  keep(mine);
  mine.fill(9);
  const back = kept();
  equal<unknown>(back, Float64Array.of(1, 2));
  ok(back.buffer.byteLength === 16, "memory of its own");
});

test("unions tell them apart", () => {
  same(text_or_data("x"), "str");
  same(text_or_data(Uint8Array.of(1)), "memoryview");
  same(text_or_data(new ArrayBuffer(1)), "memoryview");
  same(text_or_data(null), "NoneType");
});

test("wrong results are reported", () => {
  throws(() => wrong("floats"), {
    class: TypeError,
    message: 'number_buffers.wrong() result: Expected array[int], got an array of the type code "d"',
  });
  throws(() => wrong("text"), {
    class: TypeError,
    message: /Expected array\[int\] of numbers that a typed array can hold, got array\.array with the format "w"/,
  });
  throws(() => wrong("list"), { class: TypeError, message: /Expected array\[int\], got list/ });
  throws(() => wrong_buffer(), { class: TypeError, message: /Expected Buffer, got list/ });
  throws(() => characters(), { class: TypeError, message: /with the format "w"/ });
});
