import { tally } from "./tally-offloaded.js";

globalThis.tally = tally;
console.log("started");
import.meta.hot.accept("./tally-offloaded.js", (changed) => {
  globalThis.tally = changed.tally;
  console.log("updated");
});
