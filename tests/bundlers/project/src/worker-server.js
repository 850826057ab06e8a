import { offloaded } from "./offloaded.js";

console.log(await offloaded());
