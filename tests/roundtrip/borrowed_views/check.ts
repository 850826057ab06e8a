import { expectTypeOf } from "expect-type";
import { BorrowedView, PythonError } from "typhon";
import type { FloatArray } from "typhon";
import { equal, ok, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  append,
  constant,
  data,
  first_byte,
  grow_memory,
  misaligned,
  numbers,
  part,
  total,
  with_gaps,
  wrong,
} from "./src/shared_memory.py";

test("the declared type is a borrowed view", () => {
  expectTypeOf(data).returns.toEqualTypeOf<BorrowedView<Uint8Array>>();
  expectTypeOf(numbers).returns.toEqualTypeOf<BorrowedView<FloatArray>>();
});

test("both sides work on the same numbers", () => {
  const view = numbers();
  ok(view instanceof BorrowedView, "a BorrowedView");
  same(view.length, 3);
  ok(!view.readonly, "a writable view");
  same(
    view.use((array) => {
      ok(array instanceof Float64Array, "a Float64Array");
      array[0] = 10;
      return array.length;
    }),
    3,
  );
  same(total(), 15);
  view.use((array) => array.fill(1));
  same(total(), 3);
  view[Symbol.dispose]();
});

test("a part of a buffer, and constant bytes", () => {
  const view = part();
  equal<unknown>(view.copy(), Uint8Array.of(2, 3, 4));
  view[Symbol.dispose]();
  const bytes = constant();
  ok(bytes.readonly, "a read-only view");
  same(new TextDecoder().decode(bytes.copy()), "constant");
  bytes[Symbol.dispose]();
});

test("Python cannot resize a buffer while it is lent", () => {
  const view = data();
  ok(throws(() => append(), { class: PythonError }).name === "BufferError", "a BufferError");
  view[Symbol.dispose]();
  append();
});

test("a disposed view is refused", () => {
  const view = data();
  view[Symbol.dispose]();
  view[Symbol.dispose]();
  for (const use of [() => view.copy(), () => view.use((array) => array.length)]) {
    throws(use, { class: TypeError, message: "BorrowedView: The BorrowedView has been disposed" });
  }
});

test("memory that grows ends the use, and nothing else", () => {
  const view = data();
  let array: Uint8Array | undefined;
  const work = (lent: Uint8Array): void => {
    array = lent;
    for (let round = 0; lent.length > 0 && round < 40; round++) grow_memory(16);
  };
  throws(() => view.use(work), {
    class: RangeError,
    message: /^The runtime's memory grew while a borrowed view was in use/,
  });
  same(array?.length, 0);
  same(view.length, 8);
  same(
    view.use((lent) => (lent[0] = 42)),
    42,
  );
  same(first_byte(), 42);
  view[Symbol.dispose]();
});

test("what cannot be lent is refused", () => {
  throws(() => with_gaps(), {
    class: TypeError,
    message: "shared_memory.with_gaps() result: Expected a contiguous buffer to view, got one with gaps",
  });
  throws(() => misaligned(), { class: TypeError, message: /Expected a buffer whose numbers are aligned/ });
  throws(() => wrong(), { class: TypeError, message: /^shared_memory\.wrong\(\) result: Expected bytes, got str/ });
});
