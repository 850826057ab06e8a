// Made by Typhon from src/shapes.py; do not edit.
import app from "../app.js";
const $module = await app.module("shapes");
export const LIMIT = /* @__PURE__ */ $module.get("LIMIT");
export const Shape = /* @__PURE__ */ $module.get("Shape");
export const area = /* @__PURE__ */ $module.get("area");
//# sourceMappingURL=shapes.js.map
