// `node --import typhon/register main.js`: imports of `.py` files by path work in Node.
// Nothing is compiled here; a missing or outdated `.typhon` folder is an error that says so.
import * as nodeModule from "node:module";
import { resolveSync } from "./hooks.js";

// Not in the types of Node 20, our oldest.
type RegisterHooks = (hooks: { resolve: typeof resolveSync }) => void;
const { registerHooks } = nodeModule as { registerHooks?: RegisterHooks };

if (registerHooks === undefined) {
  nodeModule.register("./hooks.js", import.meta.url);
} else {
  registerHooks({ resolve: resolveSync });
}
