import * as tally from "./tally.worker.py";

globalThis.tally = tally;
console.log("started");
import.meta.hot.accept("./tally.worker.py", (changed) => {
  if (changed === undefined) return; // it could not be imported
  globalThis.tally = changed;
  console.log("updated");
});
