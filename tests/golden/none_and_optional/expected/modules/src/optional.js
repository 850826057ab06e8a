// Made by Typhon from src/optional.py; do not edit.
import app from "../app.js";
const $module = await app.module("optional");
export const nothing = /* @__PURE__ */ $module.get("nothing");
export const give_nothing = /* @__PURE__ */ $module.get("give_nothing");
export const old = /* @__PURE__ */ $module.get("old");
const $new = /* @__PURE__ */ $module.get("new");
export { $new as new };
export const spelled_out = /* @__PURE__ */ $module.get("spelled_out");
export const aliased = /* @__PURE__ */ $module.get("aliased");
export const nested = /* @__PURE__ */ $module.get("nested");
//# sourceMappingURL=optional.js.map
