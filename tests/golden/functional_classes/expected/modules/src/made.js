// Made by Typhon from src/made.py; do not edit.
import app from "../app.js";
const $module = await app.module("made");
export const Color = /* @__PURE__ */ $module.get("Color");
export const Level = /* @__PURE__ */ $module.get("Level");
export const Side = /* @__PURE__ */ $module.get("Side");
export const Unit = /* @__PURE__ */ $module.get("Unit");
export const Key = /* @__PURE__ */ $module.get("Key");
export const Mode = /* @__PURE__ */ $module.get("Mode");
export const use = /* @__PURE__ */ $module.get("use");
export const enums = /* @__PURE__ */ $module.get("enums");
//# sourceMappingURL=made.js.map
