import { describe } from "./symbols.py";
import { EmptyError, summarize, type Summary } from "./stats.py";

export function report(): string {
  const summary: Summary = summarize([3, 1, 2, 100, -94], { trim: 0.2 });
  try {
    summarize([]);
  } catch (error) {
    if (!(error instanceof EmptyError)) throw error;
    return `${summary.mean.toFixed(2)} of ${summary.n}; ${error.message}: ${describe("∅")}`;
  }
  return "no error was raised";
}
