// Made by Typhon from src/points.py; do not edit.
import app from "../app.js";
const $module = await app.module("points");
export const Size = /* @__PURE__ */ $module.get("Size");
export const move = /* @__PURE__ */ $module.get("move");
export const walk = /* @__PURE__ */ $module.get("walk");
export const bounds = /* @__PURE__ */ $module.get("bounds");
export const swap = /* @__PURE__ */ $module.get("swap");
export const row = /* @__PURE__ */ $module.get("row");
export const setting = /* @__PURE__ */ $module.get("setting");
//# sourceMappingURL=points.js.map
