// Made by Typhon from src/größe.py; do not edit.
import app from "../app.js";
const $module = await app.module("größe");
export const länge = /* @__PURE__ */ $module.get("länge");
export const f = /* @__PURE__ */ $module.get("f");
export const 形 = /* @__PURE__ */ $module.get("形");
export const emoji = /* @__PURE__ */ $module.get("emoji");
export const nach = /* @__PURE__ */ $module.get("nach");
//# sourceMappingURL=größe.js.map
