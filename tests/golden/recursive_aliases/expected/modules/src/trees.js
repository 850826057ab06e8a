// Made by Typhon from src/trees.py; do not edit.
import app from "../app.js";
const $module = await app.module("trees");
export const parse = /* @__PURE__ */ $module.get("parse");
export const dump = /* @__PURE__ */ $module.get("dump");
export const leaves = /* @__PURE__ */ $module.get("leaves");
export const walk = /* @__PURE__ */ $module.get("walk");
export const alternate = /* @__PURE__ */ $module.get("alternate");
export const elsewhere = /* @__PURE__ */ $module.get("elsewhere");
export const nothing = /* @__PURE__ */ $module.get("nothing");
//# sourceMappingURL=trees.js.map
