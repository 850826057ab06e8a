// Made by Typhon from src/namespace/inner.py; do not edit.
import app from "../../app.js";
const $module = await app.module("inner");
export const use = /* @__PURE__ */ $module.get("use");
//# sourceMappingURL=inner.js.map
