import { PythonError } from "typhon/workers";
import { summarize } from "./{{package}}/stats.worker.py";

/** One line about the numbers in `text`, which are separated by blanks. */
export async function describe(text: string): Promise<string> {
  const values = text.split(/\s+/).filter(Boolean).map(Number);
  try {
    const { count, mean, median } = await summarize(values);
    return `${String(count)} numbers, mean ${mean.toFixed(2)}, median ${String(median)}`;
  } catch (error) {
    if (error instanceof PythonError) return error.message;
    throw error;
  }
}
