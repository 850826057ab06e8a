// Made by Typhon from src/standard.py; do not edit.
import app from "../app.js";
const $module = await app.module("standard");
export const later = /* @__PURE__ */ $module.get("later");
export const exactly = /* @__PURE__ */ $module.get("exactly");
export const at_noon = /* @__PURE__ */ $module.get("at_noon");
export const add = /* @__PURE__ */ $module.get("add");
export const rotate = /* @__PURE__ */ $module.get("rotate");
export const below = /* @__PURE__ */ $module.get("below");
export const by_day = /* @__PURE__ */ $module.get("by_day");
export const fill = /* @__PURE__ */ $module.get("fill");
export const counts = /* @__PURE__ */ $module.get("counts");
export const codes = /* @__PURE__ */ $module.get("codes");
export const raw = /* @__PURE__ */ $module.get("raw");
//# sourceMappingURL=standard.js.map
