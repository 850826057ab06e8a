import assert from "node:assert/strict";
import { test } from "node:test";
import { Interrupt } from "../../src/loader/workers/interrupt.js";

test("a call is stopped also when another one is, before Python has looked", () => {
  const asking = Interrupt.make();
  assert.ok(asking);
  const heeding = Interrupt.of(asking.memory);
  asking.ask(7);
  asking.ask(8);
  assert.ok(heeding.isAsked(7));
  heeding.taken(7);
  assert.ok(!heeding.isAsked(7));
  assert.ok(heeding.isAsked(8));
});

test("an interrupt is only for the call that it names", () => {
  const asking = Interrupt.make();
  assert.ok(asking);
  asking.ask(1);
  assert.ok(!asking.isAsked(65)); // the same place
  asking.taken(65);
  assert.ok(asking.isAsked(1));
  assert.ok(!asking.isAsked(0)); // nothing runs
});
