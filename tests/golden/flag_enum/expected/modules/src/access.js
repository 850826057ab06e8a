// Made by Typhon from src/access.py; do not edit.
import app from "../app.js";
const $module = await app.module("access");
export const Access = /* @__PURE__ */ $module.get("Access");
export const Style = /* @__PURE__ */ $module.get("Style");
export const Port = /* @__PURE__ */ $module.get("Port");
export const Corner = /* @__PURE__ */ $module.get("Corner");
export const allow = /* @__PURE__ */ $module.get("allow");
export const style = /* @__PURE__ */ $module.get("style");
export const corner = /* @__PURE__ */ $module.get("corner");
//# sourceMappingURL=access.js.map
