// Made by Typhon from src/chains.py; do not edit.
import app from "../app.js";
const $module = await app.module("chains");
export const Query = /* @__PURE__ */ $module.get("Query");
export const Sorted = /* @__PURE__ */ $module.get("Sorted");
export const Node = /* @__PURE__ */ $module.get("Node");
export const fail = /* @__PURE__ */ $module.get("fail");
export const stop = /* @__PURE__ */ $module.get("stop");
export const unreachable = /* @__PURE__ */ $module.get("unreachable");
export const is_text = /* @__PURE__ */ $module.get("is_text");
export const is_int = /* @__PURE__ */ $module.get("is_int");
export const all_text = /* @__PURE__ */ $module.get("all_text");
export const is_sorted = /* @__PURE__ */ $module.get("is_sorted");
export const cannot_be_said = /* @__PURE__ */ $module.get("cannot_be_said");
export const make = /* @__PURE__ */ $module.get("make");
export const kind_of = /* @__PURE__ */ $module.get("kind_of");
export const builtin = /* @__PURE__ */ $module.get("builtin");
//# sourceMappingURL=chains.js.map
