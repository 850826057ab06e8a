// A program that has the packed library from npm, and none of its tools.
import { summarize as fromRoot, type Summary } from "my-app";
import { summarize } from "my-app/stats";

const { count, mean, median }: Summary = summarize([3, 1, 2]);
if (fromRoot !== summarize) throw new Error("Two copies of one function");
console.log(`${count} numbers, mean ${mean.toFixed(2)}, median ${median}`);
if (typeof document !== "undefined") document.body.dataset["state"] = "done";
