import { expectTypeOf } from "expect-type";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  delta_parts,
  echo,
  echo_date,
  echo_delta,
  echo_iso,
  echo_time,
  either,
  first,
  from_parts,
  give_either,
  is_aware,
  last,
  local_noon,
  longest,
  shown,
  table,
  type_of,
  unannotated,
  weekday,
  wrong,
} from "./src/calendar_dates.py";

const earliest = new Date(-62_135_596_800_000);
const latest = new Date(253_402_300_799_999);

test("the declared types are Date, string and number", () => {
  expectTypeOf(echo).toEqualTypeOf<(when: Date) => Date>();
  expectTypeOf(echo_iso).toEqualTypeOf<(when: string) => string>();
  expectTypeOf(echo_date).toEqualTypeOf<(day: string) => string>();
  expectTypeOf(echo_time).toEqualTypeOf<(moment: string) => string>();
  expectTypeOf(echo_delta).toEqualTypeOf<(delta: number) => number>();
  expectTypeOf(give_either).returns.toEqualTypeOf<string | Date | null>();
});

test("a Date is the same instant in Python, in UTC", () => {
  same(shown(new Date("2026-11-22T13:05:06.789Z")), "2026-11-22T13:05:06.789000+00:00");
  ok(is_aware(new Date(0)), "the time zone UTC");
  for (const when of [new Date(0), new Date(-1), new Date(1), new Date(86_399_999), earliest, latest]) {
    const back = echo(when);
    ok(back instanceof Date, "a Date of this realm");
    same(back.getTime(), when.getTime());
  }
  same(shown(earliest), "0001-01-01T00:00:00+00:00");
  same(shown(latest), "9999-12-31T23:59:59.999000+00:00");
});

test("a time zone decides the instant, and less than a millisecond is cut off", () => {
  same(from_parts(2026, 11, 22, 12, 0, 90).toISOString(), "2026-11-22T10:30:00.000Z");
  same(from_parts(2026, 11, 22, 12, 1999, 0).toISOString(), "2026-11-22T12:00:00.001Z");
  same(from_parts(1969, 12, 31, 23, 999_999, 0).toISOString(), "1969-12-31T23:00:00.999Z");
  same(from_parts(9999, 12, 31, 23, 999_999, 0).getTime(), Date.UTC(9999, 11, 31, 23, 0, 0, 999));
  same(first().getTime(), earliest.getTime());
  same(last().getTime(), latest.getTime());
});

test("without a time zone it is local time", () => {
  same(local_noon().getTime(), new Date(2026, 6, 1, 12).getTime());
});

test("dates that Python cannot hold are refused", () => {
  throws(() => echo(new Date(NaN)), {
    class: TypeError,
    message: "calendar_dates.echo(): when: Expected a valid Date, got an invalid one",
  });
  throws(() => echo(new Date(latest.getTime() + 1)), {
    class: TypeError,
    message: /^calendar_dates\.echo\(\): when: Expected a Date in the years 1 to 9999, got \+010000-01/,
  });
  throws(() => echo(new Date(earliest.getTime() - 1)), { class: TypeError, message: /years 1 to/ });
  // @ts-expect-error: a number is not a Date
  throws(() => echo(0), { class: TypeError, message: /when: Expected Date, got number 0/ });
  throws(() => echo(untyped("2026-11-22")), { class: TypeError, message: /Expected Date, got string/ });
});

test("iso text keeps everything", () => {
  for (const text of [
    "2026-11-22T13:05:06.789012+05:30",
    "2026-11-22T13:05:06",
    "0001-01-01T00:00:00",
    "9999-12-31T23:59:59.999999-12:00",
  ]) {
    same(echo_iso(text), text);
  }
  same(echo_iso("2026-11-22T13:05Z"), "2026-11-22T13:05:00+00:00");
  same(echo_iso("2026-11-22 13:05"), "2026-11-22T13:05:00");
  for (const text of ["2026-11-22", "2026-02-29T00:00", "2026-11-22T25:00", "tomorrow", ""]) {
    throws(() => echo_iso(text), {
      class: TypeError,
      message: /^calendar_dates\.echo_iso\(\): when: Expected an ISO date and time like "2026-11-22T13:05:00", got string/,
    });
  }
});

test("a date is its text", () => {
  for (const day of ["2026-11-22", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"]) {
    same(echo_date(day), day);
  }
  same(weekday("2026-11-22"), "Sunday");
  for (const day of ["2026-2-1", "2026-02-29", "1900-02-29", "2026-13-01", "0000-01-01", "20261122", "2026-04-31"]) {
    throws(() => echo_date(day), {
      class: TypeError,
      message: `calendar_dates.echo_date(): day: Expected an ISO date like "2026-11-22", got string "${day}"`,
    });
  }
  throws(() => echo_date(untyped(new Date(0))), { class: TypeError, message: /got Date/ });
  throws(() => wrong("text"), {
    class: TypeError,
    message: "calendar_dates.wrong() result: Expected date, got str",
  });
  throws(() => wrong("datetime"), { class: TypeError, message: /Expected date, got datetime\.datetime/ });
});

test("a time is its text", () => {
  for (const moment of ["13:05:06", "00:00:00", "23:59:59.999999", "08:00:00+02:00"]) {
    same(echo_time(moment), moment);
  }
  same(echo_time("07:30"), "07:30:00");
  for (const moment of ["24:00", "7:30", "07:60", "07:30:61", ""]) {
    throws(() => echo_time(moment), { class: TypeError, message: /Expected an ISO time like/ });
  }
});

test("a timedelta is a number of milliseconds", () => {
  for (const delta of [0, 1, -1, 0.001, -0.001, 1500.25, 86_400_000, -86_400_001.5, 86_399_999_913_600_000]) {
    same(echo_delta(delta), delta);
  }
  equal(delta_parts(-1), [-1, 86_399, 999_000]);
  equal(delta_parts(90_061_001.5), [1, 3661, 1500]);
  equal(delta_parts(0.0005), [0, 0, 0]);
  equal(delta_parts(-0.0001), [0, 0, 0]);
  equal(delta_parts(86_399_999.9999), [1, 0, 0]);
  same(longest(), 86_400_000_000_000_000);
  for (const delta of [NaN, Infinity, 1e18]) {
    throws(() => echo_delta(delta), {
      class: TypeError,
      message: /delta: Expected a number of milliseconds within ±999,999,999 days, got number/,
    });
  }
});

test("a union tells them apart", () => {
  same(either("2026-11-22"), "date");
  same(either(new Date(0)), "datetime");
  same(either(null), "NoneType");
  same(give_either("date"), "2026-11-22");
  equal((give_either("datetime") as Date).getTime(), Date.UTC(2026, 10, 22));
  same(give_either("none"), null);
  throws(() => either("soon"), {
    class: TypeError,
    message: /value: Expected an ISO date like "2026-11-22" \| Date \| null, got string "soon"/,
  });
});

test("inside containers", () => {
  equal(table({ start: ["2026-01-01"], all: ["2026-01-03", "2025-12-31"] }), [
    ["2026-01-03", 2 * 86_400_000],
    ["2025-12-31", -86_400_000],
  ]);
  throws(() => table({ start: ["2026-01-01"], all: ["2026-01-03", "x"] }), {
    class: TypeError,
    message: /days\.all\[1\]: Expected an ISO date/,
  });
});

test("without an annotation a Date is a datetime, and comes back", () => {
  same(type_of(new Date(0)), "datetime");
  same((unannotated(new Date(5)) as Date).getTime(), 5);
});
