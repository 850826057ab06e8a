import { tally } from "./tally-view.js";

// What the page holds over all updates, and what it has after each.
globalThis.tally = tally;
console.log("started");
import.meta.hot.accept("./tally-view.js", (changed) => {
  globalThis.tally = changed.tally;
  console.log("updated");
});
