// Made by Typhon from src/pkg/circles.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg.circles");
export const PI = /* @__PURE__ */ $module.get("PI");
export const area = /* @__PURE__ */ $module.get("area");
//# sourceMappingURL=circles.js.map
