// Made by Typhon from src/_system.py; do not edit.
import app from "../app.js";
const $module = await app.module("_system");
export const find_program = /* @__PURE__ */ $module.get("find_program");
export const getpid = /* @__PURE__ */ $module.get("getpid");
//# sourceMappingURL=_system.js.map
