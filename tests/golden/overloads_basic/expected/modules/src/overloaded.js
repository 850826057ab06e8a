// Made by Typhon from src/overloaded.py; do not edit.
import app from "../app.js";
const $module = await app.module("overloaded");
export const parse = /* @__PURE__ */ $module.get("parse");
export const Reader = /* @__PURE__ */ $module.get("Reader");
export const load = /* @__PURE__ */ $module.get("load");
//# sourceMappingURL=overloaded.js.map
