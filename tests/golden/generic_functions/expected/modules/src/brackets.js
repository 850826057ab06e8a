// Made by Typhon from src/brackets.py; do not edit.
import app from "../app.js";
const $module = await app.module("brackets");
export const first = /* @__PURE__ */ $module.get("first");
export const join = /* @__PURE__ */ $module.get("join");
export const bounded = /* @__PURE__ */ $module.get("bounded");
export const pairs = /* @__PURE__ */ $module.get("pairs");
export const same = /* @__PURE__ */ $module.get("same");
export const names = /* @__PURE__ */ $module.get("names");
export const sort = /* @__PURE__ */ $module.get("sort");
export const Comparable = /* @__PURE__ */ $module.get("Comparable");
//# sourceMappingURL=brackets.js.map
