// Made by Typhon from src/pkg/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg");
export const Engine = /* @__PURE__ */ $module.get("Engine");
export const Mode = /* @__PURE__ */ $module.get("Mode");
export const assist = /* @__PURE__ */ $module.get("assist");
export const dumps = /* @__PURE__ */ $module.get("dumps");
export const shown = /* @__PURE__ */ $module.get("shown");
export const twice = /* @__PURE__ */ $module.get("twice");
export * as sub from "./sub/__init__.js";
//# sourceMappingURL=__init__.js.map
