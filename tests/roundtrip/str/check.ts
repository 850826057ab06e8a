import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { character, code_points, echo, echo_all, join, length, repeat, wrong } from "./src/strs.py";

const texts = [
  "",
  "a",
  "plain ASCII",
  "\0",
  "a\0b\0",
  "\u007f\u0080\u00ff",
  "naïve café",
  "\u0100\u0101",
  "Καλημέρα κόσμε",
  "日本語テキスト",
  "\ud7ff\ue000\uffff",
  "\u{10000}",
  "🐍",
  "a🐍b\0é日",
  "\u{10ffff}",
  "👩‍👩‍👧‍👦 e\u0301",
  "\ufeffBOM",
  "line\r\nline\u2028line",
];

test("the declared types are string", () => {
  expectTypeOf(echo).toEqualTypeOf<(text: string) => string>();
});

test("all of Unicode comes back unchanged, alone and together", () => {
  for (const text of texts) same(echo(text), text);
  for (const text of texts) same(join(text, text), text + text);
  equal(echo_all(texts), texts);
});

test("Python sees code points, not UTF-16 units", () => {
  for (const text of texts) {
    equal(
      code_points(text),
      Array.from(text, (point) => point.codePointAt(0) ?? -1),
    );
    same(length(text), Array.from(text).length);
  }
});

test("every width of string at every length around a buffer border", () => {
  for (const point of ["x", "é", "日", "🐍"]) {
    for (const size of [
      1, 2, 7, 8, 9, 10, 11, 12, 15, 16, 17, 31, 32, 63, 64, 99, 100, 127, 128, 192, 255, 256, 383, 384,
      385, 511, 512, 513, 1023, 1024, 4096,
    ]) {
      const text = point.repeat(size);
      same(echo(text), text);
      same(repeat(point, size), text);
    }
  }
});

test("a megabyte of text crosses both ways", () => {
  for (const unit of ["0123456789abcdef", "naïve ßtraße ÿ ñ", "日本語テキスト", "🐍🦊"]) {
    const text = unit.repeat(Math.ceil(2 ** 20 / unit.length));
    same(echo(text), text);
    same(length(text), Array.from(text).length);
    same(repeat(unit, 70_000), unit.repeat(70_000));
  }
});

test("a lone surrogate is refused on the way in", () => {
  for (const text of [
    "\ud83d",
    "\udc0d",
    "a\ud800b",
    "\udc0d\ud83d",
    `${"x".repeat(500)}\ud83d`,
    `${"é".repeat(5000)}\udfff`,
  ]) {
    throws(() => echo(text), {
      class: TypeError,
      message: /^strs\.echo\(\): text: .*lone surrogate/,
    });
  }
  throws(() => echo_all(["fine", "\ud83d"]), {
    class: TypeError,
    message: /^strs\.echo_all\(\): texts\[1\]: .*lone surrogate/,
  });
  throws(() => join("ok", "\udead"), {
    class: TypeError,
    message: /^strs\.join\(\): b: .*lone surrogate/,
  });
});

test("a lone surrogate is refused on the way out", () => {
  same(character(0x1f40d), "🐍");
  same(character(0xd7ff), "\ud7ff");
  same(character(0xe000), "\ue000");
  for (const point of [0xd800, 0xdbff, 0xdc00, 0xdfff]) {
    throws(() => character(point), {
      class: TypeError,
      message: /^strs\.character\(\) result: .*lone surrogate/,
    });
  }
  same(character(0x41), "A");
});

test("another type is refused", () => {
  // @ts-expect-error: a number is not a string
  throws(() => echo(7), {
    class: TypeError,
    message: /^strs\.echo\(\): text: Expected string, got number 7/,
  });
  // @ts-expect-error: null is not a string
  throws(() => echo(null), { class: TypeError, message: /Expected string, got null/ });
  // @ts-expect-error: an array is not a string
  throws(() => echo(["a"]), { class: TypeError, message: /Expected string, got/ });
  throws(() => echo(untyped(new String("a"))), { class: TypeError, message: /Expected string/ });
  throws(() => echo(untyped(Symbol("a"))), {
    class: TypeError,
    message: /Expected string, got symbol/,
  });
  throws(() => wrong("bytes"), {
    class: TypeError,
    message: /^strs\.wrong\(\) result: Expected str, got bytes/,
  });
  throws(() => wrong("int"), { class: TypeError, message: /Expected str, got int/ });
  throws(() => wrong("none"), { class: TypeError, message: /Expected str, got None/ });
});
