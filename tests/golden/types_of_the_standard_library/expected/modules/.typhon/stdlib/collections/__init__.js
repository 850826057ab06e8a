// Made by Typhon from .typhon/stdlib/collections/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("collections");
export const Counter = /* @__PURE__ */ $module.get("Counter");
//# sourceMappingURL=__init__.js.map
