// Made by Typhon from src/pkg/cycle.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg.cycle");
export const B = /* @__PURE__ */ $module.get("B");
//# sourceMappingURL=cycle.js.map
