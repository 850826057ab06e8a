// Made by Typhon from src/derived.py; do not edit.
import app from "../app.js";
const $module = await app.module("derived");
export const Guest = /* @__PURE__ */ $module.get("Guest");
//# sourceMappingURL=derived.js.map
