// Made by Typhon from src/documented.py; do not edit.
import app from "../app.js";
const $module = await app.module("documented");
export const google = /* @__PURE__ */ $module.get("google");
export const numpy = /* @__PURE__ */ $module.get("numpy");
export const rest = /* @__PURE__ */ $module.get("rest");
export const ends_comment = /* @__PURE__ */ $module.get("ends_comment");
export const Thing = /* @__PURE__ */ $module.get("Thing");
export const LIMIT = /* @__PURE__ */ $module.get("LIMIT");
//# sourceMappingURL=documented.js.map
