// Made by Typhon from src/shapes.py; do not edit.
import app from "../app.js";
const $module = await app.module("shapes");
export const Counter = /* @__PURE__ */ $module.get("Counter");
export const move = /* @__PURE__ */ $module.get("move");
export const sheets = /* @__PURE__ */ $module.get("sheets");
//# sourceMappingURL=shapes.js.map
