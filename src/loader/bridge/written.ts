// Values that cross as the text that Python itself reads and writes: src/runtime/convert/written.h.
// What Python would refuse is refused here, so that unions can try their next member.
import { expected } from "./mismatch.js";
import { writeText } from "./strings.js";
import type { MessageWriter } from "./writer.js";

export type WrittenKind =
  | "date"
  | "time"
  | "datetime_iso"
  | "decimal"
  | "fraction"
  | "uuid"
  | "path";

interface Form {
  /** For messages: "Expected a UUID, …". */
  readonly what: string;
  readonly accepts: (text: string) => boolean;
}

export function encodeWritten(kind: WrittenKind): (value: unknown, writer: MessageWriter) => void {
  const { what, accepts } = forms[kind];
  return (value, writer) => {
    if (typeof value !== "string" || !accepts(value)) throw expected(what, value);
    writeText(value, writer);
  };
}

const clock = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?`;
const timePattern = new RegExp(`^${clock}(Z|[+-]${clock})?$`);
const uuidPattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const decimalPattern = /^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|s?nan\d*)$/i;
const fractionPattern = /^[+-]?(\d+(\/\d+)?|(\d+\.\d*|\.\d+|\d+)(e[+-]?\d+)?)$/i;

const forms: Readonly<Record<WrittenKind, Form>> = {
  date: { what: 'an ISO date like "2026-11-22"', accepts: isDate },
  time: { what: 'an ISO time like "13:05:00"', accepts: (text) => timePattern.test(text) },
  datetime_iso: { what: 'an ISO date and time like "2026-11-22T13:05:00"', accepts: isDateTime },
  decimal: {
    what: 'a decimal number like "1.10"',
    accepts: (text) => decimalPattern.test(text.trim().replaceAll("_", "")),
  },
  fraction: { what: 'a fraction like "1/3"', accepts: isFraction },
  uuid: {
    what: 'a UUID like "123e4567-e89b-42d3-a456-426614174000"',
    accepts: (text) => uuidPattern.test(text),
  },
  path: { what: "string", accepts: () => true },
};

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function isDateTime(text: string): boolean {
  return isDate(text.slice(0, 10)) && /^[T ]$/.test(text.charAt(10)) && timePattern.test(text.slice(11));
}

function isFraction(text: string): boolean {
  const trimmed = text.trim();
  return fractionPattern.test(trimmed) && !/\/0+$/.test(trimmed);
}
