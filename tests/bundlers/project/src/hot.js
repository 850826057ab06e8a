import * as tally from "./tally.py";

// What the page holds over all updates, and what it has after each.
globalThis.tally = tally;
console.log("started");
import.meta.hot.accept("./tally.py", (changed) => {
  if (changed === undefined) return; // it could not be imported
  globalThis.tally = changed;
  console.log("updated");
});
