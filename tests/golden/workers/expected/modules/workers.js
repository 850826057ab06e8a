// Made by Typhon; do not edit.
import { createWorkers } from "typhon/workers";
export default createWorkers({
  start: () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }),
  classes: {
    "bank.Overdrawn": { isError: true, bases: [], members: {} },
    "bank.Book": { bases: [], members: { "title": "variable", "write": "call" } },
    "bank.Account": { bases: [], members: { "@@asyncDispose": "exit", "@@asyncIterator": "iteration", "balance": "value", "close": "coroutine", "deposit": "call", "enter": "call", "exit": "call", "history": "stream", "kind": "variable", "length": "value", "open": "static call", "owner": "variable" } },
    "money.Amount": { bases: [], members: { "cents": "variable" } },
  },
});
