import { EmptyError, summarize } from "./stats.py";

export function report() {
  try {
    summarize([]);
  } catch (error) {
    if (!(error instanceof EmptyError)) throw error;
    return `${summarize([3, 1, 2])}; ${error.message}`;
  }
  return "no error was raised";
}
