// Made by Typhon from src/styles.py; do not edit.
import app from "../app.js";
const $module = await app.module("styles");
export const google = /* @__PURE__ */ $module.get("google");
export const numpy = /* @__PURE__ */ $module.get("numpy");
export const rest = /* @__PURE__ */ $module.get("rest");
export const old = /* @__PURE__ */ $module.get("old");
export const Shape = /* @__PURE__ */ $module.get("Shape");
//# sourceMappingURL=styles.js.map
