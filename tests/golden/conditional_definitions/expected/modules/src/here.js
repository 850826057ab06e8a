// Made by Typhon from src/here.py; do not edit.
import app from "../app.js";
const $module = await app.module("here");
export const modern = /* @__PURE__ */ $module.get("modern");
export const PLATFORM = /* @__PURE__ */ $module.get("PLATFORM");
export const fast = /* @__PURE__ */ $module.get("fast");
export const Later = /* @__PURE__ */ $module.get("Later");
export const missing = /* @__PURE__ */ $module.get("missing");
//# sourceMappingURL=here.js.map
