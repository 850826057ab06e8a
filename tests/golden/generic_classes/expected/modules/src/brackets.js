// Made by Typhon from src/brackets.py; do not edit.
import app from "../app.js";
const $module = await app.module("brackets");
export const Stack = /* @__PURE__ */ $module.get("Stack");
export const Registry = /* @__PURE__ */ $module.get("Registry");
export const drain = /* @__PURE__ */ $module.get("drain");
//# sourceMappingURL=brackets.js.map
