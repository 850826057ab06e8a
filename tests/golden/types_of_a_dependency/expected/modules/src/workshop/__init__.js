// Made by Typhon from src/workshop/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("workshop");
export const Cube = /* @__PURE__ */ $module.get("Cube");
export const build = /* @__PURE__ */ $module.get("build");
export const join = /* @__PURE__ */ $module.get("join");
//# sourceMappingURL=__init__.js.map
