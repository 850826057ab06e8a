// datetime as Date, and timedelta as a number of milliseconds: src/runtime/convert/dates.h.
import { expected, Mismatch } from "./mismatch.js";
import type { MessageWriter } from "./writer.js";

/** 0001-01-01 and 9999-12-31, the first and the last millisecond that a datetime can have. */
const earliest = -62_135_596_800_000;
const latest = 253_402_300_799_999;

/** timedelta holds up to 999,999,999 days either way. */
const longestDelta = 86_399_999_913_600_000;

export function encodeDatetime(value: unknown, writer: MessageWriter): void {
  if (!isDate(value)) throw expected("Date", value);
  writer.number(instantOf(value));
}

/** The milliseconds of a date that Python can hold; throws {@link Mismatch} for others. */
export function instantOf(date: Date): number {
  const instant = Date.prototype.getTime.call(date);
  if (instant >= earliest && instant <= latest) return instant;
  if (Number.isNaN(instant)) throw new Mismatch("Expected a valid Date, got an invalid one");
  throw new Mismatch(`Expected a Date in the years 1 to 9999, got ${date.toISOString()}`);
}

/** Also one of another realm. */
export function isDate(value: unknown): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === "[object Date]";
}

export function encodeTimedelta(value: unknown, writer: MessageWriter): void {
  if (typeof value !== "number") throw expected("a number of milliseconds", value);
  if (!(Math.abs(value) <= longestDelta)) {
    throw expected("a number of milliseconds within ±999,999,999 days", value);
  }
  writer.number(value);
}
