// Made by Typhon from .typhon/stdlib/builtins.py; do not edit.
import app from "../../app.js";
const $module = await app.module("builtins");
export const slice = /* @__PURE__ */ $module.get("slice");
//# sourceMappingURL=builtins.js.map
