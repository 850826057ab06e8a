// Made by Typhon from src/reserved.py; do not edit.
import app from "../app.js";
const $module = await app.module("reserved");
const $delete = /* @__PURE__ */ $module.get("delete");
export { $delete as delete };
export const delete_ = /* @__PURE__ */ $module.get("delete_");
const $default = /* @__PURE__ */ $module.get("default");
export { $default as default };
const $string = /* @__PURE__ */ $module.get("string");
export { $string as string };
const $Map = /* @__PURE__ */ $module.get("Map");
export { $Map as Map };
const $Promise = /* @__PURE__ */ $module.get("Promise");
export { $Promise as Promise };
export const Outer = /* @__PURE__ */ $module.get("Outer");
export const Outer_Inner = /* @__PURE__ */ $module.get("Outer_Inner");
const $undefined = /* @__PURE__ */ $module.get("undefined");
export { $undefined as undefined };
const $enum = /* @__PURE__ */ $module.get("enum");
export { $enum as enum };
export const use = /* @__PURE__ */ $module.get("use");
//# sourceMappingURL=reserved.js.map
