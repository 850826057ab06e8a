// Made by Typhon from src/shapes.py; do not edit.
import app from "../app.js";
const $module = await app.module("shapes");
export const Circle = /* @__PURE__ */ $module.get("Circle");
export const draw_all = /* @__PURE__ */ $module.get("draw_all");
export const grow = /* @__PURE__ */ $module.get("grow");
export const smallest = /* @__PURE__ */ $module.get("smallest");
export const first = /* @__PURE__ */ $module.get("first");
export const on = /* @__PURE__ */ $module.get("on");
export const transform = /* @__PURE__ */ $module.get("transform");
export const apply = /* @__PURE__ */ $module.get("apply");
//# sourceMappingURL=shapes.js.map
