// Made by Typhon from src/variadic.py; do not edit.
import app from "../app.js";
const $module = await app.module("variadic");
export const total = /* @__PURE__ */ $module.get("total");
export const join = /* @__PURE__ */ $module.get("join");
export const tag = /* @__PURE__ */ $module.get("tag");
export const anything = /* @__PURE__ */ $module.get("anything");
export const defaults = /* @__PURE__ */ $module.get("defaults");
export const optional_list = /* @__PURE__ */ $module.get("optional_list");
//# sourceMappingURL=variadic.js.map
