// Made by Typhon from src/colors.py; do not edit.
import app from "../app.js";
const $module = await app.module("colors");
export const Color = /* @__PURE__ */ $module.get("Color");
export const Level = /* @__PURE__ */ $module.get("Level");
export const Side = /* @__PURE__ */ $module.get("Side");
export const Shape = /* @__PURE__ */ $module.get("Shape");
export const Bits = /* @__PURE__ */ $module.get("Bits");
export const paint = /* @__PURE__ */ $module.get("paint");
export const hidden = /* @__PURE__ */ $module.get("hidden");
export const bits = /* @__PURE__ */ $module.get("bits");
//# sourceMappingURL=colors.js.map
