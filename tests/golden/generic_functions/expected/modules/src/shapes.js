// Made by Typhon from src/shapes.py; do not edit.
import app from "../app.js";
const $module = await app.module("shapes");
export const Shape = /* @__PURE__ */ $module.get("Shape");
//# sourceMappingURL=shapes.js.map
