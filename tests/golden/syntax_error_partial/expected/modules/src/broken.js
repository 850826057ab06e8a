// Made by Typhon from src/broken.py; do not edit.
import app from "../app.js";
const $module = await app.module("broken");
export const before = /* @__PURE__ */ $module.get("before");
export const after = /* @__PURE__ */ $module.get("after");
//# sourceMappingURL=broken.js.map
