// Made by Typhon from packages/solids/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("solids");
export const join = /* @__PURE__ */ $module.get("join");
//# sourceMappingURL=__init__.js.map
