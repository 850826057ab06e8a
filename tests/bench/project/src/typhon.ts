// Our jobs: plain typed calls.
import { NUMBERS, READINGS, REVERSED, TEXT, caught } from "./data.js";
import type { Job } from "./measure.js";
import { add, echo, fail, nothing, readings, reverse } from "./workload.py";

export const jobs: Job[] = [
  { name: "nothing", run: () => nothing() ?? null, expect: null },
  { name: "add", run: () => add(2, 3), expect: 5 },
  { name: "echo", run: () => echo(TEXT), expect: TEXT },
  { name: "reverse", run: () => reverse(NUMBERS), expect: REVERSED },
  { name: "readings", run: () => readings(), expect: READINGS },
  { name: "fail", run: () => caught(fail), expect: "ValueError" },
];
