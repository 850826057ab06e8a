// Made by Typhon from src/pkg/sub/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("pkg.sub");
export const twice = /* @__PURE__ */ $module.get("twice");
export const Mode = /* @__PURE__ */ $module.get("Mode");
export const dumps = /* @__PURE__ */ $module.get("dumps");
//# sourceMappingURL=__init__.js.map
