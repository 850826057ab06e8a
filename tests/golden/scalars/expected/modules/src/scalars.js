// Made by Typhon from src/scalars.py; do not edit.
import app from "../app.js";
const $module = await app.module("scalars");
export const whole = /* @__PURE__ */ $module.get("whole");
export const any_size = /* @__PURE__ */ $module.get("any_size");
export const any_size_by_alias = /* @__PURE__ */ $module.get("any_size_by_alias");
export const real = /* @__PURE__ */ $module.get("real");
export const truth = /* @__PURE__ */ $module.get("truth");
export const text = /* @__PURE__ */ $module.get("text");
export const raw = /* @__PURE__ */ $module.get("raw");
export const four = /* @__PURE__ */ $module.get("four");
//# sourceMappingURL=scalars.js.map
