// Made by Typhon from src/workshop/bench.py; do not edit.
import app from "../../app.js";
const $module = await app.module("workshop.bench");
export const CrackedError = /* @__PURE__ */ $module.get("CrackedError");
export const Box = /* @__PURE__ */ $module.get("Box");
export const build = /* @__PURE__ */ $module.get("build");
export const color_of = /* @__PURE__ */ $module.get("color_of");
export const saw = /* @__PURE__ */ $module.get("saw");
export const unknown_in_it = /* @__PURE__ */ $module.get("unknown_in_it");
//# sourceMappingURL=bench.js.map
