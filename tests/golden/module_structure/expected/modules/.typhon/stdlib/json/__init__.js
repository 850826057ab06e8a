// Made by Typhon from .typhon/stdlib/json/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("json");
export const dumps = /* @__PURE__ */ $module.get("dumps");
//# sourceMappingURL=__init__.js.map
