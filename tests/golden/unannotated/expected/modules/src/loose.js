// Made by Typhon from src/loose.py; do not edit.
import app from "../app.js";
const $module = await app.module("loose");
export const everything = /* @__PURE__ */ $module.get("everything");
export const parameter = /* @__PURE__ */ $module.get("parameter");
export const result = /* @__PURE__ */ $module.get("result");
export const no_parameters = /* @__PURE__ */ $module.get("no_parameters");
export const Loose = /* @__PURE__ */ $module.get("Loose");
//# sourceMappingURL=loose.js.map
