// Made by Typhon from src/defaults.py; do not edit.
import app from "../app.js";
const $module = await app.module("defaults");
export const LIMIT = /* @__PURE__ */ $module.get("LIMIT");
export const literals = /* @__PURE__ */ $module.get("literals");
export const computed = /* @__PURE__ */ $module.get("computed");
export const some = /* @__PURE__ */ $module.get("some");
export const implicit = /* @__PURE__ */ $module.get("implicit");
export const explicit = /* @__PURE__ */ $module.get("explicit");
export const ends_comment = /* @__PURE__ */ $module.get("ends_comment");
//# sourceMappingURL=defaults.js.map
