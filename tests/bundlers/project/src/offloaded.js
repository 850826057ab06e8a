import { EmptyError, summarize } from "./stats.worker.py";

export async function offloaded() {
  try {
    await summarize([]);
  } catch (error) {
    if (!(error instanceof EmptyError)) throw error;
    return `${await summarize([3, 1, 2])}; ${error.message}`;
  }
  return "no error was raised";
}
