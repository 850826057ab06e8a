// Made by Typhon from src/land/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("land");
export const Lake = /* @__PURE__ */ $module.get("Lake");
export const River = /* @__PURE__ */ $module.get("River");
export const Water = /* @__PURE__ */ $module.get("Water");
export const deepest = /* @__PURE__ */ $module.get("deepest");
export * as rivers from "./rivers.js";
//# sourceMappingURL=__init__.js.map
