// Our jobs: plain typed calls.
import { BYTES, FLOATS, INTS, MEASURED, READINGS, REVERSED, TEXT, TIMES, VISITED, caught, pile, visit } from "./data.js";
import type { Job } from "./measure.js";
import {
  Counter,
  add,
  count_floats,
  count_ints,
  count_readings,
  echo,
  fail,
  floats,
  ints,
  measured,
  nothing,
  push_all,
  readings,
  ready,
  repeat,
  reverse,
  scale,
  size,
} from "./workload.py";

const counter = new Counter(7);

export const jobs: Job[] = [
  { name: "nothing", run: () => nothing() ?? null, expect: null },
  { name: "add", run: () => add(2, 3), expect: 5 },
  { name: "scale", run: () => scale(1.5, 2.5), expect: 3.75 },
  { name: "echo", run: () => echo(TEXT), expect: TEXT },
  { name: "method", run: () => counter.next(), expect: 7 },
  { name: "attribute", run: () => counter.count, expect: 7 },
  { name: "callback", run: () => repeat(visit, TIMES), times: TIMES, expect: VISITED },
  { name: "js-method", run: () => push_all(pile, TIMES), times: TIMES, expect: TIMES },
  { name: "fail", run: () => caught(fail), expect: "ValueError" },
  { name: "await", wait: () => ready(), expect: 7 },
  { name: "ints-out", run: () => ints(), expect: INTS },
  { name: "floats-out", run: () => floats(), expect: FLOATS },
  { name: "array-out", run: () => measured(), expect: MEASURED },
  { name: "ints-in", run: () => count_ints(INTS), expect: INTS.length },
  { name: "floats-in", run: () => count_floats(FLOATS), expect: FLOATS.length },
  { name: "reverse", run: () => reverse(INTS), expect: REVERSED },
  { name: "readings-out", run: () => readings(), expect: READINGS },
  { name: "readings-in", run: () => count_readings(READINGS), expect: READINGS.length },
  { name: "bytes-in", run: () => size(BYTES), expect: BYTES.length },
];
