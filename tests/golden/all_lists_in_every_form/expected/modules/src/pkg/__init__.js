// Made by Typhon from src/pkg/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg");
export const second = /* @__PURE__ */ $module.get("second");
export const third = /* @__PURE__ */ $module.get("third");
export const fourth = /* @__PURE__ */ $module.get("fourth");
export const PI = /* @__PURE__ */ $module.get("PI");
export const area = /* @__PURE__ */ $module.get("area");
export const side = /* @__PURE__ */ $module.get("side");
export const title = /* @__PURE__ */ $module.get("title");
//# sourceMappingURL=__init__.js.map
