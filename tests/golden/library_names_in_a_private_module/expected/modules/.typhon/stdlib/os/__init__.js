// Made by Typhon from .typhon/stdlib/os/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("os");
export const getpid = /* @__PURE__ */ $module.get("getpid");
//# sourceMappingURL=__init__.js.map
