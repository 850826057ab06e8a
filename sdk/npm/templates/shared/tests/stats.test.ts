import { expect, test } from "vitest";
import { PythonError } from "typhon";
import { summarize } from "../src/{{package}}/stats.py";

test("summarize", () => {
  expect(summarize([3, 1, 2])).toEqual({ count: 3, mean: 2, median: 2 });
});

test("trim leaves out the extremes", () => {
  expect(summarize([1, 2, 3, 100], { trim: 0.25 }).mean).toBe(2.5);
});

test("an exception of Python is an error of TypeScript", () => {
  expect(() => summarize([])).toThrow(PythonError);
  expect(() => summarize([])).toThrow("There are no values");
});
