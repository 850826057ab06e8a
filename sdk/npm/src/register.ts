// `node --import typhon/register main.js`: imports of `.py` files by path work in Node.
// Nothing is compiled here; a missing or outdated `.typhon` folder is an error that says so.
import * as nodeModule from "node:module";
import { preload } from "../../../src/loader/index.js";
import { resolveSync } from "./hooks.js";

// Not in the types of Node 20, our oldest.
type RegisterHooks = (hooks: { resolve: typeof resolveSync }) => void;
// The runtime is compiled in other threads while the hook starts and the program's own modules are
// loaded. It has begun when all that is waiting for nothing else has run.
preload();
await new Promise(setImmediate);

const { registerHooks } = nodeModule as { registerHooks?: RegisterHooks };

if (registerHooks === undefined) {
  nodeModule.register("./hooks.js", import.meta.url);
} else {
  registerHooks({ resolve: resolveSync });
}
