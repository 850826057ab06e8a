// Made by Typhon from packages/colors-stubs/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("colors");
export const Color = /* @__PURE__ */ $module.get("Color");
//# sourceMappingURL=__init__.js.map
