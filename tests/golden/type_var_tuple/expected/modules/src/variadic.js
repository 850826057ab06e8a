// Made by Typhon from src/variadic.py; do not edit.
import app from "../app.js";
const $module = await app.module("variadic");
export const gather = /* @__PURE__ */ $module.get("gather");
export const prefixed = /* @__PURE__ */ $module.get("prefixed");
export const apply = /* @__PURE__ */ $module.get("apply");
export const ends = /* @__PURE__ */ $module.get("ends");
export const typed_rest = /* @__PURE__ */ $module.get("typed_rest");
export const many = /* @__PURE__ */ $module.get("many");
export const Array = /* @__PURE__ */ $module.get("Array");
export const zeros = /* @__PURE__ */ $module.get("zeros");
export const anything = /* @__PURE__ */ $module.get("anything");
export const collect = /* @__PURE__ */ $module.get("collect");
//# sourceMappingURL=variadic.js.map
