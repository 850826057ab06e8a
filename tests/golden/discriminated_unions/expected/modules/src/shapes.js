// Made by Typhon from src/shapes.py; do not edit.
import app from "../app.js";
const $module = await app.module("shapes");
export const Kind = /* @__PURE__ */ $module.get("Kind");
export const area = /* @__PURE__ */ $module.get("area");
export const largest = /* @__PURE__ */ $module.get("largest");
export const run = /* @__PURE__ */ $module.get("run");
export const parse = /* @__PURE__ */ $module.get("parse");
//# sourceMappingURL=shapes.js.map
