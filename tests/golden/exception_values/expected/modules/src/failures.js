// Made by Typhon from src/failures.py; do not edit.
import app from "../app.js";
const $module = await app.module("failures");
const $Error = /* @__PURE__ */ $module.get("Error");
export { $Error as Error };
export const Job = /* @__PURE__ */ $module.get("Job");
export const StrictJob = /* @__PURE__ */ $module.get("StrictJob");
export const LAST = /* @__PURE__ */ $module.get("LAST");
export const report = /* @__PURE__ */ $module.get("report");
export const split = /* @__PURE__ */ $module.get("split");
export const by_name = /* @__PURE__ */ $module.get("by_name");
export const same = /* @__PURE__ */ $module.get("same");
export const attempt = /* @__PURE__ */ $module.get("attempt");
export const reason = /* @__PURE__ */ $module.get("reason");
//# sourceMappingURL=failures.js.map
