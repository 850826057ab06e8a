// Made by Typhon from src/callbacks.py; do not edit.
import app from "../app.js";
const $module = await app.module("callbacks");
export const apply = /* @__PURE__ */ $module.get("apply");
export const each = /* @__PURE__ */ $module.get("each");
export const make = /* @__PURE__ */ $module.get("make");
export const take_list = /* @__PURE__ */ $module.get("take_list");
export const later = /* @__PURE__ */ $module.get("later");
export const many = /* @__PURE__ */ $module.get("many");
export const untyped = /* @__PURE__ */ $module.get("untyped");
//# sourceMappingURL=callbacks.js.map
