import { expectTypeOf } from "expect-type";
import { equal, same } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import * as constants from "./src/constant_values.py";
import {
  DEBUG,
  HUGE,
  LIMIT,
  MAYBE,
  MODE,
  NAMES,
  NOTHING,
  ORIGIN,
  PRIMES,
  RATIO,
  RAW,
  TABLE,
  VERSION,
  change_limit,
  limit,
} from "./src/constant_values.py";
import type { Point } from "./src/constant_values.py";

test("the declared types", () => {
  expectTypeOf(VERSION).toExtend<string>();
  expectTypeOf(LIMIT).toExtend<number>();
  expectTypeOf(RATIO).toEqualTypeOf<number>();
  expectTypeOf(MODE).toEqualTypeOf<"fast" | "slow">();
  expectTypeOf(HUGE).toEqualTypeOf<bigint>();
  expectTypeOf(ORIGIN).toExtend<Point>();
  expectTypeOf(MAYBE).toEqualTypeOf<number | null>();
});

test("the values", () => {
  same(VERSION, "1.2.3");
  same(LIMIT, 10);
  same(RATIO, 3);
  same(DEBUG, false);
  same(NOTHING, null);
  same(MODE, "fast");
  same(HUGE, 2n ** 100n);
  same(MAYBE, null);
  equal(NAMES, ["a", "é", "🐍"]);
  equal(TABLE, { x: [1, 0.5] });
  equal(RAW, Uint8Array.of(0, 255));
  equal(PRIMES, new Set([2, 3, 5]));
  equal(ORIGIN, { x: 0, y: 0 });
});

test("they are read once, at import", () => {
  change_limit(99);
  same(limit(), 99);
  same(LIMIT, 10);
  same(constants.LIMIT, 10);
});

test("private names are not offered", () => {
  same(Object.keys(constants).includes("_PRIVATE"), false);
});
