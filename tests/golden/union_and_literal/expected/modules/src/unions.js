// Made by Typhon from src/unions.py; do not edit.
import app from "../app.js";
const $module = await app.module("unions");
export const either = /* @__PURE__ */ $module.get("either");
const $number = /* @__PURE__ */ $module.get("number");
export { $number as number };
export const deep = /* @__PURE__ */ $module.get("deep");
export const mode = /* @__PURE__ */ $module.get("mode");
export const mixed = /* @__PURE__ */ $module.get("mixed");
export const quotes = /* @__PURE__ */ $module.get("quotes");
export const by_id = /* @__PURE__ */ $module.get("by_id");
export const many = /* @__PURE__ */ $module.get("many");
//# sourceMappingURL=unions.js.map
