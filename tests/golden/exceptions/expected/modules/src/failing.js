// Made by Typhon from src/failing.py; do not edit.
import app from "../app.js";
const $module = await app.module("failing");
export const AppError = /* @__PURE__ */ $module.get("AppError");
export const NotFound = /* @__PURE__ */ $module.get("NotFound");
export const BadJson = /* @__PURE__ */ $module.get("BadJson");
export const Wrapped = /* @__PURE__ */ $module.get("Wrapped");
export const find = /* @__PURE__ */ $module.get("find");
export const last_error = /* @__PURE__ */ $module.get("last_error");
//# sourceMappingURL=failing.js.map
