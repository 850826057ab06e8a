// Made by Typhon from src/charts.py; do not edit.
import app from "../app.js";
const $module = await app.module("charts");
export const Chart = /* @__PURE__ */ $module.get("Chart");
export const LAYOUT = /* @__PURE__ */ $module.get("LAYOUT");
export const parse = /* @__PURE__ */ $module.get("parse");
export const bars = /* @__PURE__ */ $module.get("bars");
export const compare = /* @__PURE__ */ $module.get("compare");
//# sourceMappingURL=charts.js.map
