import { PythonError } from "typhon";
import { summarize } from "./{{package}}/stats.py";

const values = process.argv.slice(2).map(Number);

try {
  const { count, mean, median } = summarize(values);
  console.log(`${String(count)} numbers, mean ${mean.toFixed(2)}, median ${String(median)}`);
} catch (error) {
  if (!(error instanceof PythonError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
