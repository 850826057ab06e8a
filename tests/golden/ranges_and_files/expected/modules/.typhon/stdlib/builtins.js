// Made by Typhon from .typhon/stdlib/builtins.py; do not edit.
import app from "../../app.js";
const $module = await app.module("builtins");
export const slice = /* @__PURE__ */ $module.get("slice");
export const range = /* @__PURE__ */ $module.get("range");
//# sourceMappingURL=builtins.js.map
