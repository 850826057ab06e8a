// `node --import typhon/register main.js`: imports of `.py` files by path work in Node.
// Nothing is compiled here; a missing or outdated `.typhon` folder is an error that says so.
import * as nodeModule from "node:module";
import { resolveSync } from "./hooks.js";

if ("registerHooks" in nodeModule) {
  nodeModule.registerHooks({ resolve: resolveSync });
} else {
  (nodeModule as typeof import("node:module")).register("./hooks.js", import.meta.url);
}

export {};
