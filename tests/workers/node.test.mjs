// Workers in Node, through the hook as users run it.
import { test } from "node:test";
import { cases } from "./cases.mjs";
import { load } from "./support.mjs";

const { bank, work, workers } = await load();

for (const [name, run] of cases({ bank, work, workers, canShare: true })) {
  test(`node: ${name}`, { timeout: 60_000 }, run);
}
