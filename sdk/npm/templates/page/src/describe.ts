import { PythonError } from "typhon";
import { summarize } from "./{{package}}/stats.py";

/** One line about the numbers in `text`, which are separated by blanks. */
export function describe(text: string): string {
  const values = text.split(/\s+/).filter(Boolean).map(Number);
  try {
    const { count, mean, median } = summarize(values);
    return `${String(count)} numbers, mean ${mean.toFixed(2)}, median ${String(median)}`;
  } catch (error) {
    if (error instanceof PythonError) return error.message;
    throw error;
  }
}
