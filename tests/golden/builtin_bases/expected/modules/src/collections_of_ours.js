// Made by Typhon from src/collections_of_ours.py; do not edit.
import app from "../app.js";
const $module = await app.module("collections_of_ours");
export const Settings = /* @__PURE__ */ $module.get("Settings");
export const Steps = /* @__PURE__ */ $module.get("Steps");
export const Point = /* @__PURE__ */ $module.get("Point");
export const Tag = /* @__PURE__ */ $module.get("Tag");
export const Celsius = /* @__PURE__ */ $module.get("Celsius");
export const Ids = /* @__PURE__ */ $module.get("Ids");
export const Registry = /* @__PURE__ */ $module.get("Registry");
export const Names = /* @__PURE__ */ $module.get("Names");
export const Countdown = /* @__PURE__ */ $module.get("Countdown");
export const Session = /* @__PURE__ */ $module.get("Session");
export const Defaults = /* @__PURE__ */ $module.get("Defaults");
//# sourceMappingURL=collections_of_ours.js.map
