// Made by Typhon from src/keywords.py; do not edit.
import app from "../app.js";
const $module = await app.module("keywords");
export const optional = /* @__PURE__ */ $module.get("optional");
export const required = /* @__PURE__ */ $module.get("required");
export const after_default = /* @__PURE__ */ $module.get("after_default");
export const named_options = /* @__PURE__ */ $module.get("named_options");
export const callback = /* @__PURE__ */ $module.get("callback");
//# sourceMappingURL=keywords.js.map
