// Made by Typhon from .typhon/stdlib/collections/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("collections");
export const deque = /* @__PURE__ */ $module.get("deque");
//# sourceMappingURL=__init__.js.map
