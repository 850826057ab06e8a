// Made by Typhon from src/pkg/_impl.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg._impl");
export const Engine = /* @__PURE__ */ $module.get("Engine");
export const helper = /* @__PURE__ */ $module.get("helper");
export const _hidden_helper = /* @__PURE__ */ $module.get("_hidden_helper");
//# sourceMappingURL=_impl.js.map
