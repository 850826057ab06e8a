// Made by Typhon from src/app.py; do not edit.
import app from "../app.js";
const $module = await app.module("app");
export const find = /* @__PURE__ */ $module.get("find");
export const options = /* @__PURE__ */ $module.get("options");
export const ordered = /* @__PURE__ */ $module.get("ordered");
export const counts = /* @__PURE__ */ $module.get("counts");
export const Options = /* @__PURE__ */ $module.get("Options");
//# sourceMappingURL=app.js.map
