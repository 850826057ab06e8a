// Made by Typhon from src/elsewhere.py; do not edit.
import app from "../app.js";
const $module = await app.module("elsewhere");
export const Thing = /* @__PURE__ */ $module.get("Thing");
export const fast = /* @__PURE__ */ $module.get("fast");
//# sourceMappingURL=elsewhere.js.map
