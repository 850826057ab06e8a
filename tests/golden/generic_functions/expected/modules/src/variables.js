// Made by Typhon from src/variables.py; do not edit.
import app from "../app.js";
const $module = await app.module("variables");
export const first = /* @__PURE__ */ $module.get("first");
export const swap = /* @__PURE__ */ $module.get("swap");
export const largest = /* @__PURE__ */ $module.get("largest");
export const bounded = /* @__PURE__ */ $module.get("bounded");
export const join = /* @__PURE__ */ $module.get("join");
export const both = /* @__PURE__ */ $module.get("both");
export const hides_a_global = /* @__PURE__ */ $module.get("hides_a_global");
export const group = /* @__PURE__ */ $module.get("group");
export const decided_by_nothing = /* @__PURE__ */ $module.get("decided_by_nothing");
export const decorator = /* @__PURE__ */ $module.get("decorator");
export const defaulted = /* @__PURE__ */ $module.get("defaulted");
//# sourceMappingURL=variables.js.map
