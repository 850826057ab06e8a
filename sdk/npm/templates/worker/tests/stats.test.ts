import { expect, test } from "vitest";
import { createPool, PythonError } from "typhon/workers";
import * as stats from "../src/{{package}}/stats.worker.py";

test("summarize", async () => {
  expect(await stats.summarize([3, 1, 2])).toEqual({ count: 3, mean: 2, median: 2 });
});

test("trim leaves out the extremes", async () => {
  const { mean } = await stats.summarize([1, 2, 3, 100], { trim: 0.25 });
  expect(mean).toBe(2.5);
});

test("an exception of Python is an error of TypeScript", async () => {
  const failing = stats.summarize([]);
  await expect(failing).rejects.toThrow(PythonError);
  await expect(failing).rejects.toThrow("There are no values");
});

test("several calls at a time", async () => {
  const pool = createPool(stats, { size: 2 });
  const all = await Promise.all([[1], [2], [3]].map((values) => pool.summarize(values)));
  expect(all.map(({ mean }) => mean)).toEqual([1, 2, 3]);
  pool.dispose();
});
