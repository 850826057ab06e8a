import { expectTypeOf } from "expect-type";
import { equal, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { Invoice, Report, gross_of, limits, times_computed } from "./src/special_fields.py";
import type { Limits } from "./src/special_fields.py";

test("what only the constructor takes is no attribute", () => {
  expectTypeOf<ConstructorParameters<typeof Invoice>>().toEqualTypeOf<[net: number, rate: number]>();
  expectTypeOf<Invoice>().toHaveProperty("gross").toEqualTypeOf<number>();
  expectTypeOf<Invoice>().not.toHaveProperty("rate");
  using invoice = new Invoice(100, 0.5);
  same(invoice.gross, 150);
  same(gross_of(invoice), 150);
  same("rate" in invoice, false);
  // @ts-expect-error: the rate is needed
  throws(() => new Invoice(100), { class: TypeError, message: /rate/ });
});

test("what belongs to the class is no field", () => {
  expectTypeOf<Limits>().toEqualTypeOf<{ low: number; high: number }>();
  equal(limits({ low: 1, high: 2 }), { low: 1, high: 3 });
  throws(() => limits(untyped({ low: 1, high: 2, step: 3 })), { class: TypeError, message: /step/ });
});

test("a cached property is computed once", () => {
  using report = new Report(["a b", "c"]);
  expectTypeOf(report.words).toEqualTypeOf<string[]>();
  equal(report.words, ["a", "b", "c"]);
  equal(report.words, ["a", "b", "c"]);
  same(times_computed(), 1);
});
