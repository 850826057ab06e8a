// Made by Typhon from src/options.py; do not edit.
import app from "../app.js";
const $module = await app.module("options");
export const Pointed = /* @__PURE__ */ $module.get("Pointed");
export const Marked = /* @__PURE__ */ $module.get("Marked");
export const Hashed = /* @__PURE__ */ $module.get("Hashed");
export const Bare = /* @__PURE__ */ $module.get("Bare");
export const use = /* @__PURE__ */ $module.get("use");
export const make = /* @__PURE__ */ $module.get("make");
//# sourceMappingURL=options.js.map
