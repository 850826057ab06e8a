// Made by Typhon from src/constants.py; do not edit.
import app from "../app.js";
const $module = await app.module("constants");
export const VERSION = /* @__PURE__ */ $module.get("VERSION");
export const COUNT = /* @__PURE__ */ $module.get("COUNT");
export const RATIO = /* @__PURE__ */ $module.get("RATIO");
export const DEBUG = /* @__PURE__ */ $module.get("DEBUG");
export const NOTHING = /* @__PURE__ */ $module.get("NOTHING");
export const MAGIC = /* @__PURE__ */ $module.get("MAGIC");
export const HUGE = /* @__PURE__ */ $module.get("HUGE");
export const LIMIT = /* @__PURE__ */ $module.get("LIMIT");
export const NAMES = /* @__PURE__ */ $module.get("NAMES");
export const TABLE = /* @__PURE__ */ $module.get("TABLE");
export const ANY = /* @__PURE__ */ $module.get("ANY");
export const UNTYPED = /* @__PURE__ */ $module.get("UNTYPED");
export const lower = /* @__PURE__ */ $module.get("lower");
//# sourceMappingURL=constants.js.map
