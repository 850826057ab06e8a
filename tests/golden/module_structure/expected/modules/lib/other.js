// Made by Typhon from lib/other.py; do not edit.
import app from "../app.js";
const $module = await app.module("other");
export const engine = /* @__PURE__ */ $module.get("engine");
export const deep = /* @__PURE__ */ $module.get("deep");
//# sourceMappingURL=other.js.map
